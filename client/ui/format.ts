import type { Duration, Instant } from '../../shared/kernel/time.ts';

/** What follows a negative number's sign here: the minus of typography, as wide as the plus. */
const MINUS = '−';

const clockFace = (totalSeconds: number): string => {
  const seconds = Math.abs(totalSeconds);
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
};

/** What is left, as a countdown shows it: the second that is running out counts as left; `+0:37` once it is over. */
export function countdown(left: Duration): string {
  const seconds = Math.ceil(left / 1000);
  return seconds < 0 ? `+${clockFace(seconds)}` : clockFace(seconds);
}

/** What has passed, in whole seconds: `32:00`, `1:05:00`. */
export const span = (passed: Duration): string => clockFace(Math.floor(passed / 1000));

/** A difference with its sign: `+1:12`, `−0:10`. */
export function signed(difference: Duration): string {
  const seconds = Math.round(difference / 1000);
  return `${seconds < 0 ? MINUS : '+'}${clockFace(seconds)}`;
}

/** A planned length: `10:00`. */
export const length = (planned: Duration): string => clockFace(Math.round(planned / 1000));

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const SHAPES = {
  minutes: TIME,
  seconds: { ...TIME, second: '2-digit' },
  day: { year: 'numeric', month: 'numeric', day: 'numeric' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make, and figures turn each second. */
function formatter(timeZone: string, shape: keyof typeof SHAPES): Intl.DateTimeFormat {
  const key = `${timeZone} ${shape}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat('en-GB', { timeZone, ...SHAPES[shape] });
    formatters.set(key, known);
  }
  return known;
}

/** `09:32` in the given zone. */
export const timeOfDay = (at: Instant, timeZone: string): string => formatter(timeZone, 'minutes').format(at);

/** `09:32:05` in the given zone. */
export const timeWithSeconds = (at: Instant, timeZone: string): string =>
  formatter(timeZone, 'seconds').format(at);

/** The calendar day of an instant in a zone, counted so that the next one's number is one more. */
export function dayNumber(at: Instant, timeZone: string): number {
  const parts = formatter(timeZone, 'day').formatToParts(at);
  const part = (type: 'year' | 'month' | 'day') => Number(parts.find((found) => found.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000;
}

/** What follows a time of day that is so many calendar days on: ` +1`; nothing on the same day. */
export const dayMark = (days: number): string =>
  days === 0 ? '' : ` ${days < 0 ? MINUS : '+'}${Math.abs(days)}`;

/** `09:32`, or `00:12 +1` when that is on the day after the one that `base` lies in; told by the second if asked. */
export const timeFrom = (base: Instant, at: Instant, timeZone: string, tell = timeOfDay): string =>
  tell(at, timeZone) + dayMark(dayNumber(at, timeZone) - dayNumber(base, timeZone));

/** Whether clocks in both zones show the same at that instant: their names may differ all the same. */
export const sameClock = (at: Instant, one: string, other: string): boolean =>
  one === other ||
  (timeOfDay(at, one) === timeOfDay(at, other) && dayNumber(at, one) === dayNumber(at, other));

/** A zone's city: `Oslo` for Europe/Oslo. */
export const zoneCity = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
