import type { ReactNode } from 'react';
import type { Instant } from '../../shared/kernel/time.ts';
import { endsAt, isHeld, lengthOf, phaseOf, remaining } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime, useTime } from '../store/hooks.ts';
import { liveQuestion, rundown } from '../store/selectors.ts';
import { accentOf, nextSegment, segmentName, speakerNames } from '../store/show.ts';
import { length } from '../ui/format.ts';
import { shownTime, usedShare } from '../ui/shownTime.ts';
import { Digits } from './Digits.tsx';
import { Face } from './Face.tsx';
import { useOwnTime } from './useOwnZone.ts';

/** One's own segment: what is left of it. */
export function Talk({
  segment,
  queue = 'count',
  children,
}: {
  segment: Segment;
  queue?: 'list' | 'count';
  children?: ReactNode;
}) {
  const digits = useTime((now) => shownTime(segment, now).text);
  const measure = useMeasure(segment);
  const { name, tone, heading, place, gauge, foot, held } = useSegment(segment);
  // The heading says it too; a question stands nowhere else.
  const isHoldLarge = useRecords((records) => liveQuestion(records) === null) && held;
  return (
    <Face
      title={words.title(digits, name)}
      tone={tone}
      place={place}
      heading={[heading, measure].filter(Boolean).join(' · ')}
      gauge={gauge}
      foot={foot}
      queue={queue}
    >
      <Digits text={digits} below={isHoldLarge ? words.heldLarge : children} />
      <Aloud text={heading} />
    </Face>
  );
}

/** How a running segment of one's own is headed, coloured and measured. */
export function useSegment(segment: Segment) {
  const name = useRecords((records) => segmentName(records, segment));
  const who = useRecords((records) => speakerNames(records, segment));
  const place = useRecords((records) => accentOf(records, segment));
  const next = useRecords((records) => {
    const following = nextSegment(records);
    return following && segmentName(records, following);
  });
  // What is everybody's has nobody of its own who waits.
  const isAwaited = useRecords((records) => (nextSegment(records)?.city ?? null) !== null);
  const tone = useTime((now) => phaseOf(segment, now));
  const gauge = useTime((now) => gaugeOf(segment, now));
  const held = useRecords((records) => {
    const order = rundown(records);
    return order !== null && isHeld(order);
  });
  const phase = [words.phase[tone], held && words.held].filter(Boolean).join(' · ');
  const heading = [name, phase || who].filter(Boolean).join(' · ');
  const foot =
    next === null
      ? words.last
      : tone === 'overtime' && isAwaited
        ? words.waiting(next)
        : words.following(next);
  return { name, place, tone, gauge, held, phase, heading, foot };
}

/** Said when the phase turns, and not each second. */
export const Aloud = ({ text }: { text: string }) => (
  <p className="sr" role="status">
    {text}
  </p>
);

/** What is left, in per cent of the whole, to a tenth; full again in overtime, where there is nothing to measure. */
const gaugeOf = (segment: Segment, now: Instant): number =>
  remaining(segment, now) < 0 ? 100 : Math.round((1 - usedShare(segment, now)) * 1000) / 10;

/** What the digits are of, where they are not simply what is left: what has passed, and of how much; or until when (T16). */
function useMeasure(segment: Segment): string {
  const own = useOwnTime();
  const means = useTime((now) => shownTime(segment, now).means);
  const end = endsAt(segment);
  const until = useRundownTime((order) => (end === null ? '' : own(end, order.plannedStart)), '');
  if (means === 'over') return '';
  if (end !== null) return words.until[means](until);
  return means === 'passed' ? words.passedOf(length(lengthOf(segment))) : '';
}
