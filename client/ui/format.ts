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

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make, and figures turn each second. */
function formatter(timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${seconds}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds && { second: '2-digit' }),
      hourCycle: 'h23',
    });
    formatters.set(key, known);
  }
  return known;
}

/** `09:32` in the given zone. */
export const timeOfDay = (at: Instant, timeZone: string): string => formatter(timeZone, false).format(at);

/** `09:32:05` in the given zone. */
export const timeWithSeconds = (at: Instant, timeZone: string): string =>
  formatter(timeZone, true).format(at);

/** A zone's city: `Oslo` for Europe/Oslo. */
export const zoneCity = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
