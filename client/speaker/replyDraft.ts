import { useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { ReplyTo } from '../../shared/questions/types.ts';
import { useLive } from '../store/hooks.ts';
import { storage } from '../store/storage.ts';

/** A reply while it is written. */
export interface ReplyDraft {
  /** null while nothing was typed since the last one was sent. */
  readonly text: string | null;
  readonly to: ReplyTo | null;
  /** Whether one was sent from this device: where it waits no longer and is not out, it was declined. */
  readonly wasSent: boolean;
}

const NOTHING: ReplyDraft = { text: null, to: null, wasSent: false };

/** What is typed stays through closing, reload and a lost network, question by question. */
export function useReplyDraft(question: QuestionId) {
  const at = `moderato:reply:${useLive().code}:${question}`;
  const [draft, setDraft] = useState(() => kept(at));
  // Over what is kept by now, which may be more than what was drawn last.
  const change = (part: Partial<ReplyDraft>) => {
    const next = { ...kept(at), ...part };
    storage.set(at, JSON.stringify(next));
    setDraft(next);
  };
  return {
    draft,
    change,
    /** This one is with the moderators; what was typed since is the next one. */
    sent: (one: ReplyDraft) =>
      change({ wasSent: true, ...(kept(at).text === one.text && { text: null, to: null }) }),
  };
}

function kept(at: string): ReplyDraft {
  try {
    return { ...NOTHING, ...(JSON.parse(storage.get(at) ?? '{}') as Partial<ReplyDraft>) }; // written above, and by nobody else
  } catch {
    storage.remove(at); // cut short
    return NOTHING;
  }
}
