import type { Instant } from '../../shared/kernel/time.ts';
import { running } from '../../shared/rundown/clock.ts';
import type { View } from '../../shared/views/common.ts';
import type { ServerClock } from '../transport/serverClock.ts';
import { turnsAt } from '../ui/shownTime.ts';
import { rundown } from './selectors.ts';

/** The one timer behind every moving figure on a page. */
export interface Tick {
  readonly now: () => Instant;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something changed what is to be shown when: looks again at once. */
  readonly wake: () => void;
  /**
   * Another window of this page in which the figures are seen, or null: they then go on while the page itself is hidden, and by that
   * window's timers, which the browser does not slow down.
   */
  readonly seenIn: (view: Window | null) => void;
  readonly close: () => void;
}

/** Timers may fire a little early, and a figure that has not turned yet would then be late by the least wait. ms. */
const MARGIN = 1;
/** About a frame: more often nobody sees. ms. */
const LEAST_WAIT = 16;
const SECOND = 1_000;

/**
 * Ticks just when a shown figure turns: at the server's whole seconds, when the running segment's figure passes one, and
 * when the live question's does. So that all screens turn together, and none works when nothing moves or nobody looks.
 */
export function createTick(clock: ServerClock, records: () => View | null): Tick {
  const listeners = new Set<() => void>();
  let other: Window | null = null;
  let stop = () => {};

  const schedule = () => {
    stop();
    if (listeners.size === 0 || (document.hidden && !other) || clock.rate === 0) return;
    const now = clock.now();
    const waits = fractions(records(), now).map(
      (fraction) => (((fraction - now) % SECOND) + SECOND) % SECOND || SECOND,
    );
    const view = other ?? window;
    const timer = view.setTimeout(fire, Math.max(LEAST_WAIT, (Math.min(...waits) + MARGIN) / clock.rate));
    stop = () => view.clearTimeout(timer);
  };
  const fire = () => {
    for (const listener of listeners) listener();
    schedule();
  };
  document.addEventListener('visibilitychange', fire);

  return {
    now: () => clock.now(),
    subscribe: (listener) => {
      listeners.add(listener);
      schedule();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    wake: fire,
    seenIn: (view) => {
      // The timer before must not be left in a window that is gone.
      stop();
      other = view;
      fire();
    },
    close: () => {
      stop();
      document.removeEventListener('visibilitychange', fire);
    },
  };
}

/** The parts of a second, in ms of the server's clock, at which something on the page turns. */
function fractions(records: View | null, now: Instant): readonly number[] {
  if (!records) return [0];
  const order = rundown(records);
  const current = order && running(order);
  const live = [...records.values()].find((record) => record.kind === 'question' && record.status === 'live');
  return [
    0,
    ...(current ? turnsAt(current.segment, now) : []),
    ...(live?.kind === 'question' && live.askedAt !== null ? [live.askedAt] : []),
  ];
}
