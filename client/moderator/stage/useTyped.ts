import { useStore } from 'zustand';
import { useBoard } from '../board.ts';

/** What is typed into a form that is sent as a whole. It stays through closing and reload, until it is sent or given up. */
export interface Typed {
  readonly value: string;
  readonly type: (typed: string) => void;
  /** What was there when the person began to type. */
  readonly over: string | null;
  /** From now on it is typed over this. */
  readonly rebase: (over: string | null) => void;
  readonly discard: () => void;
}

/** `name` says which form and field it is; `start` is what stands there untouched, over what is there now. */
export function useTyped(name: string, start = '', now: string | null = null): Typed {
  const { drafts } = useBoard();
  const draft = useStore(drafts.store, (all) => all.get(name) ?? null);
  const over = draft ? (draft.over as string | null) : now; // put there below
  const put = (typed: string, base: string | null) =>
    drafts.set(name, { typed, over: base, refusal: null, sending: false, again: false });
  return {
    value: draft?.typed ?? start,
    type: (typed) => (typed === start && over === now ? drafts.discard(name) : put(typed, over)),
    over,
    rebase: (base) => put(draft?.typed ?? start, base),
    discard: () => drafts.discard(name),
  };
}
