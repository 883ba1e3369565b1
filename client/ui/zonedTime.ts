import {
  CalendarDateTime,
  fromAbsolute,
  parseDateTime,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import { hours, type Instant, instant, plus } from '../../shared/kernel/time.ts';
import type { TimeOfDay } from './typedTime.ts';

/** Instants of what a clock on the wall in some zone says, over midnight and changes of the clocks. */

/** A session's day begins so long before its planned start: what is "at 23:50" to a session at midnight was ten minutes ago. */
const DAY_BEGINS = hours(-12);

/**
 * The instant of a time of day within the session's day: its first occurrence from twelve hours before the planned start on. A time
 * that the clocks jump over is as much after the jump; of one that comes twice it is the one that is not before the planned start.
 */
export function atTimeOfDay(
  { hour, minute, second }: TimeOfDay,
  zone: string,
  plannedStart: Instant,
): Instant {
  const begins = plus(plannedStart, DAY_BEGINS);
  const day = toCalendarDate(fromAbsolute(begins, zone));
  const occurrences = [0, 1, 2].flatMap((days) => {
    const { year, month, day: date } = day.add({ days });
    const wall = new CalendarDateTime(year, month, date, hour, minute, second);
    const [first, last] = [absolute(wall, zone, 'compatible'), absolute(wall, zone, 'later')];
    return first < plannedStart && last >= plannedStart ? [last] : [first];
  });
  return instant(Math.min(...occurrences.filter((at) => at >= begins)));
}

/** `2020-12-10T09:00` in the zone, as a field for a date and a time has it. */
export const dateTimeOf = (at: Instant, zone: string): string =>
  toCalendarDateTime(fromAbsolute(at, zone)).toString().slice(0, 16);

/** The instant of such a text; NaN for one that is no date and time. */
export function atDateTime(text: string, zone: string): Instant {
  try {
    return instant(absolute(parseDateTime(text), zone));
  } catch {
    return instant(Number.NaN); // not complete, or no day of the calendar
  }
}

const absolute = (wall: CalendarDateTime, zone: string, which?: 'compatible' | 'later'): number =>
  toZoned(wall, zone, which).toDate().getTime();
