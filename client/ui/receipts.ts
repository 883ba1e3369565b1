import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { present } from '../../shared/kernel/assert.ts';
import type { View } from '../../shared/views/common.ts';
import type { MessageRecord } from '../../shared/views/records.ts';
import { createReceipts, type Receipts } from '../actions/receipts.ts';
import { useLive, useRecords } from '../store/hooks.ts';

export const ReceiptsContext = createContext<Receipts | null>(null);

export const useReceipts = (): Receipts =>
  present(useContext(ReceiptsContext), 'receipts around this component');

/** The receipts of a page, for as long as it is open; null for the first moment. */
export function useOwnReceipts(): Receipts | null {
  const live = useLive();
  const [receipts, setReceipts] = useState<Receipts | null>(null);
  useEffect(() => {
    const made = createReceipts(live);
    setReceipts(made);
    return () => made.close();
  }, [live]);
  return receipts;
}

/**
 * Of the messages for this person those that wait to be seen, the newest first; `select` gives a stable result. Has the moderators
 * told that they are delivered once the page that shows them is in sight.
 */
export function useUnseen(select: (records: View) => readonly MessageRecord[]): readonly MessageRecord[] {
  const receipts = useReceipts();
  const all = useRecords(select);
  const seen = useStore(receipts.store, (state) => state.seen);
  const unseen = useMemo(() => all.filter(({ id }) => !seen.has(id)), [all, seen]);
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') for (const { id } of unseen) receipts.delivered(id);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [unseen, receipts]);
  return unseen;
}
