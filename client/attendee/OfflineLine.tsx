import type { Instant } from '../../shared/kernel/time.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useConnection, useLive, useRecords, useTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { timeOfDay } from '../ui/format.ts';
import css from './OfflineLine.module.css';
import { readerZone } from './readerZone.ts';

/** A line that comes back within this was never missed. ms. */
const GRACE = 2_000;
/** What was last heard so long ago is old, however new the doubt: the phone was asleep. ms. */
const OLD = 20_000;
/** So long after waking up the present is still on its way; after that there is no network. ms. */
const PATIENCE = 4_000;

type Standing = 'present' | 'updating' | 'offline';

/** Whether the page shows the present, and if it may not, as of when it is: said until the server has answered. */
export function OfflineLine() {
  const { transport } = useLive();
  const doubt = useConnection((state) => state.doubt);
  const standing = useTime((): Standing => {
    if (!doubt) return 'present';
    const doubted = transport.clock.lasting() - doubt.since;
    if (doubted >= PATIENCE) return 'offline';
    return doubted >= GRACE || doubt.silence >= OLD ? 'updating' : 'present';
  });
  const time = useOwnTime(doubt?.asOf ?? null);
  return (
    <>
      <p className="sr" role="status">
        {standing === 'offline' ? words.offline.aloud : ''}
      </p>
      {standing === 'updating' && (
        <div className={css.over}>
          <p className={css.updating}>{words.offline.asOf(time)}</p>
        </div>
      )}
      {standing === 'offline' && (
        <p className={css.line} aria-hidden="true">
          <b>{words.offline.since(time)}</b> {words.offline.promise}
        </p>
      )}
    </>
  );
}

/** A time of day by the reader's clock. */
function useOwnTime(at: Instant | null): string {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return at === null ? '' : timeOfDay(at, readerZone(zone));
}
