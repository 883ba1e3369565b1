import type { SegmentId } from '../../shared/kernel/ids.ts';
import { hours, type Instant, instant, seconds, ZERO } from '../../shared/kernel/time.ts';
import { heldSince, remaining, running } from '../../shared/rundown/clock.ts';
import { evolveRundown } from '../../shared/rundown/evolve.ts';
import type { Rundown } from '../../shared/rundown/types.ts';

const SECOND = seconds(1);

/**
 * Runs a show to its end, second by second, as somebody would who ends a hold at once, presses Next whenever nothing remains, and waits
 * for a fixed start. Gives when each segment began (where it was not running yet) and when nothing remained of it.
 */
export function pressingNextAtZero(
  rundown: Rundown,
  now: Instant,
): ReadonlyMap<SegmentId, { start: Instant | undefined; end: Instant }> {
  const times = new Map<SegmentId, { start: Instant | undefined; end: Instant }>();
  const starts = new Map<SegmentId, Instant>();
  let show = rundown;
  let t = now;

  const mayBegin = (n: number) => {
    const fixed = show.segments[n]?.fixedStart ?? null;
    return fixed === null || fixed <= t;
  };
  const following = (n: number) => show.segments.findIndex((segment, m) => m > n && !segment.dropped);

  const begun = running(show);
  if (begun && heldSince(begun.run) !== null)
    show = evolveRundown(show, { type: 'rundown.resumed', segment: begun.segment.id }, t);
  if (!begun) {
    const first = following(-1);
    const segment = show.segments[first];
    if (!segment) return times;
    // Within two hours the plan is kept, and slips when nobody starts it; else it would be moved and stands (T3).
    const kept = Math.abs(t - show.plannedStart) <= hours(2);
    t = kept ? instant(Math.max(t, show.plannedStart)) : show.plannedStart;
    while (!mayBegin(first)) t = instant(t + SECOND);
    show = evolveRundown(show, { type: 'rundown.started', segment: segment.id, shift: ZERO }, t);
    starts.set(segment.id, t);
  }

  for (let current = running(show); current; current = running(show)) {
    const { segment, index } = current;
    if (remaining(segment, t) <= 0) {
      if (!times.has(segment.id)) times.set(segment.id, { start: starts.get(segment.id), end: t });
      const next = following(index);
      const to = show.segments[next];
      if (!to) return times;
      if (mayBegin(next)) {
        show = evolveRundown(show, { type: 'rundown.moved', from: segment.id, to: to.id, how: 'next' }, t);
        starts.set(to.id, t);
        continue;
      }
    }
    t = instant(t + SECOND);
  }
  return times;
}
