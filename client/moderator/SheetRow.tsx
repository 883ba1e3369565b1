import type { Instant } from '../../shared/kernel/time.ts';
import { adjustedBy, endsAt, lengthOf } from '../../shared/rundown/clock.ts';
import type { SegmentForecast } from '../../shared/rundown/forecast.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { city, session, speaker } from '../store/selectors.ts';
import { length, signed, timeOfDay } from '../ui/format.ts';
import css from './RunSheet.module.css';

/** One segment on paper. What is not known yet of its actual times is blank, to be written by hand. */
export function SheetRow({
  records,
  segment,
  seen,
  expects,
}: {
  records: View;
  segment: Segment;
  seen: SegmentForecast;
  /** Whether there is a column for what is expected. */
  expects: boolean;
}) {
  const { runSheet } = words;
  const zone = session(records)?.timeZone ?? 'UTC';
  const at = (instant: Instant | null) => (instant === null ? '' : timeOfDay(instant, zone));
  const isOut = seen.status === 'dropped' || seen.status === 'skipped';
  const rows = segment.note === '' ? 1 : 2;
  return (
    <tbody>
      <tr data-status={seen.status}>
        <th scope="row" className={css.title}>
          <strong>{segment.title}</strong>
          {marks(segment, seen, zone).map((mark) => (
            <span key={mark} className={css.mark}>
              {mark}
            </span>
          ))}
          <span className={css.people}>{people(records, segment)}</span>
        </th>
        <td>{runSheet.fromTo(at(seen.plannedStart), at(seen.plannedEnd))}</td>
        <td>
          {isOut ? '' : length(lengthOf(segment))}
          {!isOut && adjustedBy(segment) !== 0 && (
            <small>{runSheet.changed(length(segment.planned), signed(adjustedBy(segment)))}</small>
          )}
        </td>
        <td className={css.latest}>{at(seen.latestStart)}</td>
        {expects && <td>{expected(seen, at)}</td>}
        <td rowSpan={rows} className={css.byHand}>
          {at(seen.actualStart)}
        </td>
        <td rowSpan={rows} className={css.byHand}>
          {at(seen.actualEnd)}
        </td>
      </tr>
      {rows === 2 && (
        <tr>
          <td colSpan={expects ? 5 : 4} className={css.note}>
            {segment.note}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What has run is in its own columns. */
function expected(seen: SegmentForecast, at: (instant: Instant | null) => string): string {
  if (seen.status === 'running') return words.runSheet.runsTo(at(seen.expectedEnd));
  return seen.status === 'upcoming'
    ? words.runSheet.fromTo(at(seen.expectedStart), at(seen.expectedEnd))
    : '';
}

/** What cannot be moved, and what is out of the ordinary. */
function marks(segment: Segment, { status }: SegmentForecast, zone: string): readonly string[] {
  const { runSheet } = words;
  const until = endsAt(segment);
  return [
    segment.fixedStart !== null && runSheet.startsSharp(timeOfDay(segment.fixedStart, zone)),
    until !== null && runSheet.untilSharp(timeOfDay(until, zone)),
    segment.keep && runSheet.keep,
    segment.takesQuestions && runSheet.takesQuestions,
    (status === 'running' || status === 'skipped' || status === 'dropped') && runSheet.status[status],
  ].filter((mark) => mark !== false);
}

/** All who speak, by name: a city's own with what they are, others with their city; the host where nobody else does. */
function people(records: View, segment: Segment): string {
  if (segment.speakers.length === 0)
    return [city(records, segment.city)?.name, session(records)?.host].filter(Boolean).join(', ');
  const names = segment.speakers.map((id) => {
    const who = speaker(records, id);
    const home = city(records, who?.city ?? null)?.name ?? null;
    const name = who?.name ?? words.unnamed;
    if (segment.speakers.length > 1) return home === null ? name : `${name} (${home})`;
    return [name, home === segment.title ? null : home, who?.title].filter((part) => part != null).join(', ');
  });
  return names.join(' · ');
}
