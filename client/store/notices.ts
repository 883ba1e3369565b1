import { createStore, type StoreApi } from 'zustand/vanilla';

/** A sentence shown for a while, or until it is put away. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'problem';
  /** What can be done about it. */
  readonly press?: { readonly label: string; readonly run: () => void };
}

export interface Notices {
  readonly store: StoreApi<readonly Notice[]>;
  readonly show: (text: string, tone: Notice['tone'], press?: Notice['press']) => void;
  readonly dismiss: (id: number) => void;
  /** Takes a sentence away that no longer holds, if it still stands there. */
  readonly takeBack: (text: string) => void;
}

/** Long enough to be read twice; a problem, or what can be pressed, stays longer. ms. */
const LIFE = { info: 6_000, problem: 12_000 };

export function createNotices(): Notices {
  const store = createStore<readonly Notice[]>(() => []);
  let last = 0;
  const dismiss = (id: number) =>
    store.setState((notices) => notices.filter((notice) => notice.id !== id), true);
  return {
    store,
    dismiss,
    takeBack: (text) => store.setState((notices) => notices.filter((notice) => notice.text !== text), true),
    show: (text, tone, press) => {
      last += 1;
      const id = last;
      // The same sentence twice is one: it only stays longer.
      store.setState(
        (notices) => [
          ...notices.filter((notice) => notice.text !== text),
          { id, text, tone, ...(press && { press }) },
        ],
        true,
      );
      setTimeout(() => dismiss(id), press ? LIFE.problem : LIFE[tone]);
    },
  };
}
