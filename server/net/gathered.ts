import type { SessionCode } from '../../shared/kernel/ids.ts';

/** Tells of what happens in a session once in a while, together with all that happens until then. */
export interface Gathered {
  readonly soon: (code: SessionCode) => void;
  /** Whether something waits to be told. */
  readonly isDue: (code: SessionCode) => boolean;
  readonly close: () => void;
}

/** Tells at most once in `pause` ms for each session. */
export function gathered(pause: number, tell: (code: SessionCode) => void): Gathered {
  const due = new Map<SessionCode, NodeJS.Timeout>();
  return {
    soon: (code) => {
      if (due.has(code)) return;
      const timer = setTimeout(() => {
        due.delete(code);
        tell(code);
      }, pause);
      due.set(code, timer);
    },
    isDue: (code) => due.has(code),
    close: () => {
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}
