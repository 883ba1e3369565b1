import { type Instant, instant } from '../shared/kernel/time.ts';
import type { ClockReading } from '../shared/protocol/down.ts';

/** The server's time. The only thing in the program that knows what time it is (invariant 4). */
export interface Clock {
  readonly now: () => Instant;
  readonly reading: () => ClockReading;
  /** Calls once, at `at` or as soon after it as can be; returns how to call that off. */
  readonly at: (at: Instant, act: () => void) => () => void;
}

/** Timers beyond this many ms fire at once, so that a longer wait is made of several. */
const LONGEST_TIMER = 3_600_000;

/**
 * Real time: the wall clock at the start, and the monotonic clock from there, so that a wall clock that is stepped while the
 * process runs changes nothing. It does not begin before `notBefore`, the last thing that is known to have happened (T1).
 */
export function systemClock(notBefore: Instant | null): Clock {
  const start = Math.max(Date.now(), notBefore ?? 0);
  const since = performance.now();
  const now = (): Instant => instant(Math.round(start + performance.now() - since));
  return {
    now,
    reading: () => ({ now: now(), rate: 1 }),
    at: (at, act) => {
      let timer: NodeJS.Timeout;
      const wait = () => {
        timer = setTimeout(look, Math.min(Math.max(0, at - now()), LONGEST_TIMER));
      };
      const look = () => (at <= now() ? act() : wait());
      wait();
      return () => clearTimeout(timer);
    },
  };
}
