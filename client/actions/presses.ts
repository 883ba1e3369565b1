import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandAck } from '../../shared/protocol/down.ts';
import type { Live } from '../store/live.ts';
import { type Body, request } from './sendCommand.ts';

/** After this a press shows that it is under way. ms. */
const SLOW = 300;
/** A second press within this is the other half of a double click, also when the first is done already. ms. */
export const DOUBLE = 500;

export interface Press {
  /** Of several presses with one guard, one counts within the time of a double click. */
  readonly guard: string;
  /** What is pressed; it counts once while it is under way. */
  readonly what: string;
  /** Each press counts. */
  readonly repeats?: boolean;
}

export interface Presses {
  /** What has been under way for longer than a moment. */
  readonly slow: StoreApi<ReadonlySet<string>>;
  /** Sends a command for a press, and tells whether it was accepted; null when the press was a double one and nothing was sent. */
  readonly send: (press: Press, body: Body) => Promise<boolean | null>;
  /** The same, with the whole answer. */
  readonly ask: (press: Press, body: Body) => Promise<CommandAck | null>;
}

/** The presses on their way. */
export function createPresses(live: Live): Presses {
  const slow = createStore<ReadonlySet<string>>(() => new Set());
  const underWay = new Map<string, number>();
  const lastPress = new Map<string, number>();

  const ask: Presses['ask'] = async ({ guard, what, repeats = false }, body) => {
    // Undo and redo name what they take back: the same counts once, the next is another press, however quick.
    const of = 'of' in body ? body.of : null;
    const at = performance.now();
    const double = of === null && at - (lastPress.get(guard) ?? Number.NEGATIVE_INFINITY) < DOUBLE;
    const key = of === null ? what : `${what} ${of}`;
    const before = underWay.get(key) ?? 0;
    if (!repeats && (double || before > 0)) return null;
    lastPress.set(guard, at);
    underWay.set(key, before + 1);
    const timer = setTimeout(() => slow.setState((all) => new Set(all).add(what), true), SLOW);
    const answer = await request(live, body);
    clearTimeout(timer);
    const left = (underWay.get(key) ?? 1) - 1;
    underWay.set(key, left);
    if (left === 0 && slow.getState().has(what))
      slow.setState((all) => new Set([...all].filter((other) => other !== what)), true);
    return answer;
  };
  return { slow, ask, send: async (press, body) => (await ask(press, body))?.ok ?? null };
}
