import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { present } from '../../shared/kernel/assert.ts';
import type { Outbox, OutboxEntry } from '../actions/outbox.ts';
import { useLive } from '../store/hooks.ts';
import type { Draft, DraftStore } from './draft.ts';

/** What is an attendee's own on this device: what is being sent, and what is being written. */
export interface Desk {
  readonly outbox: Outbox;
  readonly draft: DraftStore;
}

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => present(useContext(DeskContext), 'a desk around this component');

export const useOutbox = <T>(select: (entries: readonly OutboxEntry[]) => T): T =>
  useStore(useDesk().outbox.store, select);

export const useDraft = <T>(select: (draft: Draft) => T): T => useStore(useDesk().draft.store, select);

/** What of the own things the server knows. */
export const useOwn = () => useStore(useLive().replica, (state) => state.own);
