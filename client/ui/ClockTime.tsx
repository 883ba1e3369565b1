import type { Instant } from '../../shared/kernel/time.ts';
import { common } from '../locales/en/common.ts';
import { dayMark, dayNumber, timeOfDay } from './format.ts';

/** A time of day, marked when it is on another day than `base`: `00:12 +1`, aloud "the next day". */
export function ClockTime({ at, base, zone }: { at: Instant; base: Instant; zone: string }) {
  const days = dayNumber(at, zone) - dayNumber(base, zone);
  return (
    <>
      {timeOfDay(at, zone)}
      {days !== 0 && (
        <>
          <span aria-hidden="true">{dayMark(days)}</span>
          <span className="sr">, {common.days(days)}</span>
        </>
      )}
    </>
  );
}
