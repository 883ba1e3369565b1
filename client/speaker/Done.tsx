import type { CityId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { segmentName } from '../store/show.ts';
import { BigWords } from './BigWords.tsx';
import { Face } from './Face.tsx';
import { FollowUps, followUps } from './FollowUps.tsx';
import { useOwnTime } from './useOwnZone.ts';
import { whatRuns } from './whatRuns.ts';

/** One's part is over, the show goes on. */
export function Done({ now: current }: { now: Segment | null }) {
  const show = useRecords((records) => session(records)?.title ?? '');
  const name = useRecords((records) => (current ? segmentName(records, current) : ''));
  const foot = useRundownTime((order, now) => (current ? whatRuns(order, current, name, now) : ''), '');
  return (
    <Face title={show} tone="calm" heading={show} foot={foot}>
      <BigWords text={current ? words.done.title : words.done.nobody} />
    </Face>
  );
}

/** After the show: thanks, and what the own city is to follow up. */
export function Ended({ at, city }: { at: Instant | null; city: CityId | null }) {
  const show = useRecords((records) => session(records)?.title ?? '');
  const own = useOwnTime();
  const isAsked = useRecords((records) => followUps(records).length > 0);
  const foot = at === null ? '' : words.done.endedAt(own(at, at));
  return (
    <Face title={show} tone="calm" heading={isAsked ? words.done.ended : show} foot={foot} queue="none">
      {isAsked ? <FollowUps city={city} /> : <BigWords text={words.done.ended} />}
    </Face>
  );
}
