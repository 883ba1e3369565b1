import type { Duration, Instant } from '../../shared/kernel/time.ts';
import { isHeld, remaining, running } from '../../shared/rundown/clock.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { common } from '../locales/en/common.ts';

const MINUTE = 60_000;

/** What is left, to the nearest minute: "4 min left", "2 min over". For those who do not steer by it. */
export function leftInWords(left: Duration): string {
  if (left >= MINUTE) return common.left.minutes(Math.round(left / MINUTE));
  if (left > 0) return common.left.lastMinute;
  return left > -MINUTE ? common.left.up : common.left.over(Math.round(-left / MINUTE));
}

/** The same of the running segment, or that it is on hold; empty when nothing runs. */
export function leftOfRunning(rundown: Rundown, now: Instant): string {
  const current = running(rundown);
  if (!current) return '';
  return isHeld(rundown) ? common.left.held : leftInWords(remaining(current.segment, now));
}
