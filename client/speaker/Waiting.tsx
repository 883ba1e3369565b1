import { between, type Duration, type Instant } from '../../shared/kernel/time.ts';
import { following, remaining, running } from '../../shared/rundown/clock.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { accentOf, segmentName } from '../store/show.ts';
import { countdown } from '../ui/format.ts';
import { BigWords } from './BigWords.tsx';
import { Digits } from './Digits.tsx';
import { Face } from './Face.tsx';
import { useOwnTime } from './useOwnZone.ts';
import { whatRuns } from './whatRuns.ts';

/** Somebody else's segment: how long until one's own, as it looks now. */
export function Waiting({ now: current, mine }: { now: Segment; mine: Segment }) {
  const name = useRecords((records) => segmentName(records, mine));
  const nowName = useRecords((records) => segmentName(records, current));
  const place = useRecords((records) => accentOf(records, mine));
  const own = useOwnTime();
  const digits = useRundownTime((order, now) => countdown(untilStart(order, mine, now)), '');
  const about = useRundownTime((order, now) => own(startOf(order, mine, now), order.plannedStart), '');
  const over = useRundownTime((order, now) => overrunBefore(order, mine, now), '');
  const foot = useRundownTime((order, now) => whatRuns(order, current, nowName, now), '');
  return (
    <Face
      title={words.title(over ? words.wait.next : digits, name)}
      tone="calm"
      place={place}
      heading={name}
      foot={over ? '' : foot}
    >
      {over ? (
        <BigWords text={words.wait.next} below={words.wait.overrun(nowName, over)} />
      ) : (
        <Digits text={digits} above={words.wait.in} below={words.wait.about(about)} />
      )}
    </Face>
  );
}

export const startOf = (order: Rundown, segment: Segment, now: Instant): Instant =>
  forecast(order, now).segments.find(({ id }) => id === segment.id)?.expectedStart ?? now;

const untilStart = (order: Rundown, segment: Segment, now: Instant): Duration =>
  between(now, startOf(order, segment, now));

/** By how much the segment right before this one is over; empty while it is not. A countdown would then stand at nothing. */
function overrunBefore(order: Rundown, mine: Segment, now: Instant): string {
  const current = running(order);
  if (!current || following(order, current.index)?.id !== mine.id) return '';
  const left = remaining(current.segment, now);
  return left < 0 ? countdown(left).slice(1) : '';
}
