import { useId, useState } from 'react';
import { between, type Duration, type Instant, less } from '../../shared/kernel/time.ts';
import { adjustedBy, elapsed, endsAt, isHeld, lengthOf, running } from '../../shared/rundown/clock.ts';
import type { SegmentForecast, SegmentStatus } from '../../shared/rundown/forecast.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { accentOf } from '../store/show.ts';
import { length, signed, timeOfDay } from '../ui/format.ts';
import { shownTime } from '../ui/shownTime.ts';
import { useBoard } from './board.ts';
import { openEditor, openerId } from './editor/opening.ts';
import { RowMenu } from './editor/RowMenu.tsx';
import css from './RunOfShow.module.css';
import { SegmentRecord } from './record/SegmentRecord.tsx';
import { useMay } from './useActions.ts';
import { useSpeakers } from './useSpeakers.ts';

export const SIGN: Record<SegmentStatus | 'held', string> = {
  upcoming: '',
  running: '▶',
  held: '‖',
  done: '✓',
  skipped: '↷',
  dropped: '✕',
};

/** One segment: its state, who speaks, how long, and when. */
export function SegmentRow({
  segment,
  seen,
  now,
  begun,
  tabbable,
}: {
  segment: Segment;
  seen: SegmentForecast;
  now: Instant;
  /** Whether the session has started. */
  begun: boolean;
  /** Whether Tab leads to this row of all. */
  tabbable: boolean;
}) {
  const [open, setOpen] = useState(false);
  const may = useMay({ command: 'rundown.edit' });
  const record = useId();
  const place = useRecords((records) => accentOf(records, segment));
  const held = useRundownTime((order) => isHeld(order), false) && seen.status === 'running';
  const speakers = useSpeakers(segment);
  const state = held ? 'held' : seen.status;
  return (
    <li
      className={css.row}
      data-status={seen.status}
      data-city={place ?? ''}
      data-segment={segment.id}
      {...(seen.status !== 'running' && seen.status !== 'upcoming' && { 'data-behind': true })}
      {...(place !== null && { 'data-own': true })}
      {...(seen.status === 'running' && { 'aria-current': 'step' })}
    >
      <span className={css.sign} aria-hidden="true">
        {SIGN[state]}
      </span>
      <button
        type="button"
        className={css.disclosure}
        aria-expanded={open}
        aria-controls={record}
        aria-label={words.record.open(segment.title)}
        title={words.record.open(segment.title)}
        tabIndex={tabbable || !may ? 0 : -1}
        onClick={() => setOpen(!open)}
      />
      <span className={css.title}>
        <Opener segment={segment} tabbable={tabbable} />
        <span className="sr">, {words.rundown.status[state]}</span>
      </span>
      <Length segment={segment} seen={seen} now={now} />
      <span className={css.small}>{speakers}</span>
      <When seen={seen} />
      <Notes segment={segment} seen={seen} begun={begun} />
      {may && <RowMenu segment={segment} quiet tabbable={tabbable} />}
      {open && <SegmentRecord id={record} segment={segment} seen={seen} now={now} />}
    </li>
  );
}

/** The title, which for those who may edit is the way to its fields. */
function Opener({ segment, tabbable }: { segment: Segment; tabbable: boolean }) {
  const board = useBoard();
  const may = useMay({ command: 'rundown.edit' });
  if (!may) return segment.title;
  return (
    <button
      type="button"
      id={openerId(segment.id)}
      className={css.opener}
      data-opener
      tabIndex={tabbable ? 0 : -1}
      aria-label={words.editor.editSegment(segment.title)}
      onClick={() => openEditor(board, segment.id)}
    >
      {segment.title}
    </button>
  );
}

export function Length({ segment, seen, now }: { segment: Segment; seen: SegmentForecast; now: Instant }) {
  const { rundown } = words;
  switch (seen.status) {
    case 'running':
      return <TimeLeft />;
    case 'done': {
      const took = elapsed(segment, now);
      return (
        <span className={css.length}>
          {length(took)} <Difference by={less(took, segment.planned)} />
        </span>
      );
    }
    case 'skipped':
    case 'dropped':
      return <span className={css.length}>{rundown.status[seen.status]}</span>;
    case 'upcoming': // towards a fixed end what it will have (T16), else what is left of it
      return (
        <span className={css.length}>
          {length(between(seen.expectedStart ?? now, seen.expectedEnd ?? now))}
        </span>
      );
  }
}

/** Turns with the big clock, to which the row's own second is no measure. */
function TimeLeft() {
  const left = useRundownTime((order, now) => {
    const current = running(order);
    if (!current) return '';
    const { means, text } = shownTime(current.segment, now);
    return words.rundown[means](means === 'over' ? text.slice(1) : text);
  }, '');
  return <span className={css.length}>{left}</span>;
}

/** Longer than planned in red, shorter in green, each with its sign. */
function Difference({ by }: { by: Duration }) {
  return Math.abs(by) < 500 ? null : <span className={by > 0 ? css.plus : css.minus}>{signed(by)}</span>;
}

export function When({ seen }: { seen: SegmentForecast }) {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  if (seen.expectedStart === null) return null;
  const planned = timeOfDay(seen.plannedStart, zone);
  const expected = timeOfDay(seen.expectedStart, zone);
  const differs = seen.status === 'upcoming' && planned !== expected;
  return (
    <span className={css.when}>
      <span className="sr">{words.rundown.start} </span>
      {differs && <s aria-hidden="true">{planned}</s>} {expected}
      {differs && <span className="sr"> {words.rundown.insteadOf(planned)}</span>}
    </span>
  );
}

export function Notes({
  segment,
  seen,
  begun,
  all = false,
}: {
  segment: Segment;
  seen: SegmentForecast;
  begun: boolean;
  /** Whether also what only whoever edits it wants to see. */
  all?: boolean;
}) {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const { rundown, editor } = words;
  const behind = seen.status !== 'running' && seen.status !== 'upcoming';
  const notes = behind
    ? []
    : [
        segment.fixedStart !== null && editor.row.fixedStart(timeOfDay(segment.fixedStart, zone)),
        segment.fixedEnd !== null &&
          editor.row.fixedEnd(timeOfDay(endsAt(segment) ?? segment.fixedEnd, zone)),
        adjustedBy(segment) !== 0 &&
          segment.fixedEnd === null &&
          rundown.changed(length(lengthOf(segment)), signed(adjustedBy(segment))),
        seen.gap > 0 && rundown.toSpare(length(seen.gap)),
        seen.late > 0 && rundown.late(length(seen.late)),
        // Before the start it only says again what the plan says.
        begun && seen.latestStart !== null && rundown.latest(timeOfDay(seen.latestStart, zone)),
        all && segment.keep && editor.row.keep,
      ].filter((note) => note !== false);
  return notes.length > 0 ? <span className={css.wide}>{notes.join(' · ')}</span> : null;
}
