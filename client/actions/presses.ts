import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Live } from '../store/live.ts';
import { act, type Body } from './sendCommand.ts';

/** After this a press shows that it is under way. ms. */
const SLOW = 300;
/** A second press of the same within this is the other half of a double click, also when the first is done already. ms. */
const DOUBLE = 500;

export interface Presses {
  /** What has been under way for longer than a moment. */
  readonly slow: StoreApi<ReadonlySet<string>>;
  /**
   * Sends a command for a press of `what`, and tells whether it was accepted; null when the press was a double one and nothing was
   * sent. With `repeats` each press counts.
   */
  readonly send: (what: string, body: Body, repeats: boolean) => Promise<boolean | null>;
}

/** The presses on their way. */
export function createPresses(live: Live): Presses {
  const slow = createStore<ReadonlySet<string>>(() => new Set());
  const underWay = new Map<string, number>();
  const lastPress = new Map<string, number>();

  return {
    slow,
    send: async (what, body, repeats) => {
      const at = performance.now();
      const double = at - (lastPress.get(what) ?? Number.NEGATIVE_INFINITY) < DOUBLE;
      const before = underWay.get(what) ?? 0;
      if (!repeats && (double || before > 0)) return null;
      lastPress.set(what, at);
      underWay.set(what, before + 1);
      const timer = setTimeout(() => slow.setState((all) => new Set(all).add(what), true), SLOW);
      const accepted = await act(live, body);
      clearTimeout(timer);
      const left = (underWay.get(what) ?? 1) - 1;
      underWay.set(what, left);
      if (left === 0 && slow.getState().has(what))
        slow.setState((all) => new Set([...all].filter((other) => other !== what)), true);
      return accepted;
    },
  };
}
