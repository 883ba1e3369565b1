import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { tabStorage } from './storage.ts';

/** What was typed into a field and is not there yet. */
export interface Draft {
  /** As it stands in the field. */
  readonly typed: string;
  /** What the field held when the person began to edit it. */
  readonly over: unknown;
  /** Why it was refused. */
  readonly refusal: Rejection | null;
  /** Sent, and not yet seen to be there. */
  readonly sending: boolean;
  /** Left once more while it was sent: what stands there then is sent after it. */
  readonly again: boolean;
}

/** By the field's name. Kept through a lost connection, a closed editor and a reload, until it is sent or given up. */
export interface Drafts {
  readonly store: StoreApi<ReadonlyMap<string, Draft>>;
  readonly get: (field: string) => Draft | null;
  readonly set: (field: string, draft: Draft) => void;
  readonly discard: (field: string) => void;
}

export function createDrafts(code: string): Drafts {
  const at = `moderato:edits:${code}`;
  const store = createStore<ReadonlyMap<string, Draft>>(() => new Map(stored(at)));
  const become = (drafts: ReadonlyMap<string, Draft>) => {
    store.setState(drafts, true);
    if (drafts.size === 0) tabStorage.remove(at);
    else tabStorage.set(at, JSON.stringify([...drafts]));
  };
  return {
    store,
    get: (field) => store.getState().get(field) ?? null,
    set: (field, draft) => become(new Map(store.getState()).set(field, draft)),
    discard: (field) => become(new Map([...store.getState()].filter(([other]) => other !== field))),
  };
}

/** What was under way as the page was left is typed again, and no more. */
function stored(at: string): readonly [string, Draft][] {
  try {
    const kept = JSON.parse(tabStorage.get(at) ?? '[]') as [string, Draft][]; // written above, and by nobody else
    return kept.map(([field, draft]) => [field, { ...draft, sending: false, again: false }]);
  } catch {
    tabStorage.remove(at); // cut short
    return [];
  }
}
