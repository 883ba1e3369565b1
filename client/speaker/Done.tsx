import type { Instant } from '../../shared/kernel/time.ts';
import { isHeld, remaining } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { segmentName } from '../store/show.ts';
import { countdown, timeOfDay } from '../ui/format.ts';
import { BigWords } from './BigWords.tsx';
import { Face } from './Face.tsx';

/** One's part is over, the show goes on. */
export function Done({ now: current }: { now: Segment | null }) {
  const show = useRecords((records) => session(records)?.title ?? '');
  const name = useRecords((records) => (current ? segmentName(records, current) : ''));
  const foot = useRundownTime((order, now) => {
    if (!current) return '';
    if (isHeld(order)) return words.wait.nowHeld(name);
    const left = remaining(current, now);
    return left < 0
      ? words.wait.nowOver(name, countdown(left).slice(1))
      : words.wait.now(name, words.left(countdown(left)));
  }, '');
  return (
    <Face title={show} tone="calm" heading={show} foot={foot}>
      <BigWords text={current ? words.done.title : words.done.nobody} />
    </Face>
  );
}

export function Ended({ at }: { at: Instant | null }) {
  const show = useRecords((records) => session(records)?.title ?? '');
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return (
    <Face
      title={show}
      tone="calm"
      heading={show}
      foot={at === null ? '' : words.done.endedAt(timeOfDay(at, zone))}
    >
      <BigWords text={words.done.ended} />
    </Face>
  );
}
