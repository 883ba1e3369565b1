import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import type { Addressee } from '../../shared/questions/types.ts';
import { storage } from '../store/storage.ts';

/** A question while it is written. */
export interface Draft {
  readonly text: string;
  readonly to: Addressee;
  readonly named: boolean;
  readonly name: string;
  /** What was wrong with it when it was sent, until it is changed. */
  readonly refusal: Rejection | null;
}

export interface DraftStore {
  readonly store: StoreApi<Draft>;
  readonly change: (part: Partial<Draft>) => void;
  /** The text has been sent; name and choice of name stay for the next one. */
  readonly clear: () => void;
  /** Takes a text back into the editor, beside what is there: nothing typed is ever lost. */
  readonly takeBack: (text: string, to: Addressee, refusal?: Rejection | null) => void;
}

const NAME_AT = 'moderato:name';

/** Kept on the device with every letter: through reload, sleep and a lost network. The name is remembered for all sessions. */
export function createDraft(code: string): DraftStore {
  const textAt = `moderato:draft:${code}`;
  const store = createStore<Draft>(() => ({
    text: '',
    to: null,
    named: false,
    name: '',
    refusal: null,
    ...stored(NAME_AT),
    ...stored(textAt),
  }));
  const change = (part: Partial<Draft>) => {
    store.setState({ refusal: null, ...part });
    const { text, to, named, name } = store.getState();
    if (text === '' && to === null) storage.remove(textAt);
    else storage.set(textAt, JSON.stringify({ text, to }));
    storage.set(NAME_AT, JSON.stringify({ named, name }));
  };
  return {
    store,
    change,
    clear: () => change({ text: '', to: null }),
    takeBack: (text, to, refusal = null) => {
      const there = store.getState().text.trim();
      change({ text: there === '' || there === text ? text : `${there}\n${text}`, to, refusal });
    },
  };
}

function stored(key: string): Partial<Draft> {
  try {
    return JSON.parse(storage.get(key) ?? '{}') as Partial<Draft>; // written above, and by nobody else
  } catch {
    storage.remove(key); // cut short
    return {};
  }
}
