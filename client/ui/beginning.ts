import { hours, type Instant } from '../../shared/kernel/time.ts';
import { common } from '../locales/en/common.ts';
import { timeOfDay, zoneCity } from './format.ts';

/** When the session is to begin, as far as anything sensible can be said of it at `now`. */
export type Beginning =
  | { readonly kind: 'at'; readonly time: string; readonly day: string | null }
  /** Its time has come, and it has not been started. */
  | { readonly kind: 'due' }
  /** The plan lies so far back that it says nothing of today. */
  | { readonly kind: 'open' };

/** As in the rule that moves an old plan to the minute of the start (T3). */
const STALE_AFTER = hours(2);

/** In the given zone, which is named; the day only when it is another one than today. */
export function beginning(plannedStart: Instant, timeZone: string, now: Instant): Beginning {
  if (now - plannedStart > STALE_AFTER) return { kind: 'open' };
  if (now >= plannedStart) return { kind: 'due' };
  const day = dayOf(plannedStart, timeZone);
  return {
    kind: 'at',
    time: common.inZone(timeOfDay(plannedStart, timeZone), zoneCity(timeZone)),
    day: day === dayOf(now, timeZone) ? null : day,
  };
}

const dayOf = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
