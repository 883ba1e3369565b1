import { duration, type Instant, longest, plus, ZERO } from '../../shared/kernel/time.ts';
import { elapsed, heldSince, openRun, remaining } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { countdown, span } from './format.ts';

/** What is shown of a segment's time: what is left or, where it counts up, what has passed; beyond its end by how much it is over. */
export interface ShownTime {
  readonly means: 'left' | 'passed' | 'over';
  /** `4:12`; with its sign, `+0:37`, when over. */
  readonly text: string;
}

/** The figure that every screen shows of a segment that runs. Which one it is does not touch the phases (T5). */
export function shownTime(segment: Segment, now: Instant): ShownTime {
  const left = remaining(segment, now);
  const text = countdown(left);
  if (text.startsWith('+')) return { means: 'over', text };
  return segment.counts === 'up'
    ? { means: 'passed', text: span(elapsed(segment, now)) }
    : { means: 'left', text };
}

/**
 * Instants from which that figure turns at whole seconds: what has passed and what is left need not turn together (T16). None for what
 * stands still on hold: "when it turns" would be a little later for ever.
 */
export function turnsAt(segment: Segment, now: Instant): readonly Instant[] {
  const run = openRun(segment);
  const held = run !== null && heldSince(run) !== null;
  return [
    ...(held && segment.fixedEnd === null ? [] : [plus(now, remaining(segment, now))]),
    ...(held || segment.counts === 'down' ? [] : [plus(now, duration(-elapsed(segment, now)))]),
  ];
}

/** How much of its time is used, from 0 to 1: towards a fixed end the whole is what it will have had by then (T16). */
export function usedShare(segment: Segment, now: Instant): number {
  const passed = elapsed(segment, now);
  const left = longest(ZERO, remaining(segment, now));
  return passed + left > 0 ? passed / (passed + left) : 1;
}
