import type { Instant } from '../../shared/kernel/time.ts';
import { useRecords } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { timeFrom, timeOfDay } from '../ui/format.ts';

/** Tells instants of the show in the session's zone; what is on another day than the planned start says so: `00:12 +1`. */
export function useDayTime(): (at: Instant) => string {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const base = useRecords((records) => rundown(records)?.plannedStart ?? null);
  return (at) => (base === null ? timeOfDay(at, zone) : timeFrom(base, at, zone));
}
