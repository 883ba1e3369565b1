import type { Duration, Instant } from '../../shared/kernel/time.ts';
import { elapsed, endsAt, isHeld, lengthOf, remaining, running } from '../../shared/rundown/clock.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { common } from '../locales/en/common.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { ownTime } from './ownTime.ts';

const MINUTE = 60_000;

/** What is left, to the nearest minute: "4 min left", "2 min over". For those who do not steer by it. */
function leftInWords(left: Duration): string {
  if (left >= MINUTE) return common.left.minutes(Math.round(left / MINUTE));
  if (left > 0) return common.left.lastMinute;
  return left > -MINUTE ? common.left.up : common.left.over(Math.round(-left / MINUTE));
}

/**
 * The same of the running segment, or what has passed where it counts up; or that it is on hold; empty when nothing runs. Times of day
 * are the session's, or those of a zone of the reader's own.
 */
export function useLeftInWords(ownZone: (otherwise: string) => string = (zone) => zone): string {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return useRundownTime(
    (order, now) => ofRunning(order, now, (at) => ownTime(order.plannedStart, at, ownZone(zone), zone)),
    '',
  );
}

function ofRunning(rundown: Rundown, now: Instant, time: (at: Instant) => string): string {
  const segment = running(rundown)?.segment;
  if (!segment) return '';
  if (isHeld(rundown)) return common.left.held;
  const left = remaining(segment, now);
  if (left <= 0) return leftInWords(left);
  const end = endsAt(segment);
  const until = end === null ? null : time(end);
  if (segment.counts === 'up') {
    const passed = Math.floor(elapsed(segment, now) / MINUTE);
    return until === null
      ? common.left.passedOf(passed, Math.round(lengthOf(segment) / MINUTE))
      : common.left.passedUntil(passed, until);
  }
  return until === null ? leftInWords(left) : common.left.until(leftInWords(left), until);
}
