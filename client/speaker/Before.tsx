import { between, hours, type Instant } from '../../shared/kernel/time.ts';
import { plannedTimes } from '../../shared/rundown/forecast.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { accentOf, segmentName } from '../store/show.ts';
import { beginning } from '../ui/beginning.ts';
import { countdown } from '../ui/format.ts';
import { BigWords } from './BigWords.tsx';
import { Digits } from './Digits.tsx';
import { Face } from './Face.tsx';
import { useOwnTime, useOwnZone } from './useOwnZone.ts';
import { startOf } from './Waiting.tsx';

/** Beyond this a date says more than a countdown. */
const SOON = hours(24);

/** Before the show: how long until one's own segment, or what can be said while it is not known when the show begins. */
export function Before({ mine }: { mine: Segment }) {
  const name = useRecords((records) => segmentName(records, mine));
  const place = useRecords((records) => accentOf(records, mine));
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const ownZone = useOwnZone();
  const own = useOwnTime();
  const show = useRecords((records) => session(records)?.title ?? '');
  const digits = useRundownTime((order, now) => digitsOf(order, mine, zone, now), '');
  const about = useRundownTime((order, now) => own(startOf(order, mine, now), order.plannedStart), '');
  const dated = useRundownTime((order, now) => {
    const start = startOf(order, mine, now);
    return words.before.at(dateOf(start, ownZone), own(start, start));
  }, '');
  const state = useRundownTime((order, now) => beginning(order.plannedStart, zone, now).kind, 'open');
  const offset = useRundownTime((order) => offsetOf(order, mine), '');
  return (
    <Face title={words.title(digits, name)} tone="calm" place={place} heading={name} foot={show}>
      {digits ? (
        <Digits text={digits} above={words.wait.in} below={words.wait.about(about)} />
      ) : state === 'at' ? (
        <BigWords text={dated} below={words.before.yours} />
      ) : (
        <BigWords text={state === 'due' ? words.before.due : words.before.soon} below={offset} />
      )}
    </Face>
  );
}

/** A countdown only towards a start that stands: one that is overdue would stand still instead. */
function digitsOf(order: Rundown, mine: Segment, zone: string, now: Instant): string {
  const left = between(now, startOf(order, mine, now));
  return beginning(order.plannedStart, zone, now).kind === 'at' && left <= SOON ? countdown(left) : '';
}

function offsetOf(order: Rundown, mine: Segment): string {
  const start = plannedTimes(order)[order.segments.findIndex(({ id }) => id === mine.id)]?.start;
  const minutes = Math.round(((start ?? order.plannedStart) - order.plannedStart) / 60_000);
  return minutes > 0 ? words.before.after(words.before.minutes(minutes)) : words.before.first;
}

const dateOf = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' }).format(at);
