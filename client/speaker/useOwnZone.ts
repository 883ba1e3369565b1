import type { Instant } from '../../shared/kernel/time.ts';
import { useConnection, useRecords } from '../store/hooks.ts';
import { city, session, speaker } from '../store/selectors.ts';
import { ownTime } from '../ui/ownTime.ts';

/** The zone of the speaker's city; the session's where the city has none of its own. */
export function useOwnZone(): string {
  const person = useConnection((state) => state.person);
  return useRecords(
    (records) =>
      city(records, speaker(records, person)?.city ?? null)?.timeZone ?? session(records)?.timeZone ?? 'UTC',
  );
}

/** Tells instants by the speaker's own clock, marked when on another day than `base`. */
export function useOwnTime(): (at: Instant, base: Instant) => string {
  const own = useOwnZone();
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return (at, base) => ownTime(base, at, own, zone);
}
