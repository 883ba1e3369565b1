import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { SegmentId } from '../../../shared/kernel/ids.ts';
import { type Instant, sum } from '../../../shared/kernel/time.ts';
import { isHeld, lengthOf } from '../../../shared/rundown/clock.ts';
import { forecast, type SegmentForecast } from '../../../shared/rundown/forecast.ts';
import type { Rundown, Segment } from '../../../shared/rundown/types.ts';
import { edits } from '../../actions/editActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../../store/hooks.ts';
import { accentOf } from '../../store/show.ts';
import { classes } from '../ActionButton.tsx';
import { toneOf } from '../against.ts';
import { type Board, useBoard, useLook } from '../board.ts';
import controls from '../controls.module.css';
import { inMinutes } from '../inMinutes.ts';
import rows from '../RunOfShow.module.css';
import { Length, Notes, SIGN, When } from '../SegmentRow.tsx';
import { perform } from '../useActions.ts';
import { useDayTime } from '../useDayTime.ts';
import { useRowFocus } from '../useRowFocus.ts';
import { useSpeakers } from '../useSpeakers.ts';
import css from './Editor.module.css';
import { escaped } from './Editor.tsx';
import { RowMenu } from './RowMenu.tsx';
import { addSegment, moveTo, removeSegment } from './rowEdits.ts';

const { editor } = words;

interface Seen {
  readonly order: Rundown;
  readonly seen: readonly SegmentForecast[];
  readonly now: Instant;
  readonly begun: boolean;
}

/** The run of show while it is edited: chosen, moved, added to and taken from, by pointer and by keyboard alike. */
export function SegmentGrid({ order, seen, now, begun }: Seen) {
  const board = useBoard();
  const edited = useLook((look) => look.edited);
  const rowFocus = useRowFocus();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(order, key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      // The keys are the ids of segments.
      if (moved !== undefined && target.dropPosition !== 'on')
        moveTo(board, moved as SegmentId, target.key as SegmentId, target.dropPosition);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={css.drop ?? ''} />,
  });
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys that are about the row with the focus */}
      <div
        {...rowFocus}
        onKeyDownCapture={(event) => pressed(event, board)}
        onKeyDown={(event) => escaped(event, board)}
      >
        <GridList
          className={classes(rows.list, css.grid)}
          aria-label={editor.list}
          items={order.segments}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          escapeKeyBehavior="none"
          // Letters are the console's keys.
          disallowTypeAhead
          selectedKeys={edited === null ? [] : [edited]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) board.look.setState({ edited: key as SegmentId }); // an id of the list's
          }}
          dragAndDropHooks={dragAndDropHooks}
          // What is drawn of a row changes with the time and the forecast too.
          dependencies={[seen, now, begun]}
        >
          {(segment) => (
            <Row
              segment={segment}
              seen={seen[order.segments.indexOf(segment)]}
              now={now}
              begun={begun}
              order={order}
            />
          )}
        </GridList>
      </div>
      <button
        type="button"
        className={classes(controls.button, css.add)}
        onClick={() => addSegment(board, order.segments.at(-1)?.id ?? null)}
      >
        {editor.add}
      </button>
      <Sum />
    </>
  );
}

function Row({
  segment,
  seen,
  now,
  begun,
  order,
}: {
  segment: Segment;
  seen: SegmentForecast | undefined;
  now: Instant;
  begun: boolean;
  order: Rundown;
}) {
  const place = useRecords((records) => accentOf(records, segment));
  const speakers = useSpeakers(segment);
  if (!seen) return null;
  const state = seen.status === 'running' && isHeld(order) ? 'held' : seen.status;
  return (
    <GridListItem
      id={segment.id}
      className={classes(rows.row, css.row)}
      textValue={`${segment.title}, ${words.rundown.status[state]}`}
      data-status={seen.status}
      data-city={place ?? ''}
      data-segment={segment.id}
      {...(seen.status !== 'running' && seen.status !== 'upcoming' && { 'data-behind': true })}
    >
      <Button slot="drag" className={css.handle ?? ''} aria-label={editor.drag(segment.title)}>
        <span aria-hidden="true">⠿</span>
      </Button>
      <span className={rows.title}>
        {SIGN[state] !== '' && <span aria-hidden="true">{SIGN[state]} </span>}
        {segment.title}
        <span className="sr">, {words.rundown.status[state]}</span>
      </span>
      <Length segment={segment} seen={seen} now={now} />
      <span className={rows.small}>{speakers}</span>
      <When seen={seen} />
      <RowMenu segment={segment} />
      <Notes segment={segment} seen={seen} begun={begun} all />
    </GridListItem>
  );
}

/** What is planned in all, against the hard end. */
function Sum() {
  const time = useDayTime();
  const tone = useRundownTime((order, now) => toneOf(forecast(order, now).over), 'on-time');
  const text = useRundownTime((order, now) => {
    const whole = sum(...order.segments.filter(({ dropped }) => !dropped).map(lengthOf));
    const ends = time(forecast(order, now).expectedEnd);
    return editor.sum(inMinutes(whole), ends, time(order.hardEnd));
  }, '');
  return (
    <p className={css.sum} data-tone={tone}>
      {text}
    </p>
  );
}

const titleOf = (order: Rundown, key: unknown): string =>
  order.segments.find(({ id }) => id === key)?.title ?? '';

/** Alt with an arrow moves the row that has the focus; Delete removes it. Before the list hears them, to which arrows mean the next row. */
function pressed(event: KeyboardEvent, board: Board): void {
  if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return;
  const row = event.target.closest<HTMLElement>('[data-segment]');
  if (!row) return;
  const id = row.dataset.segment as SegmentId; // written there by the row
  if (event.altKey && event.key === 'ArrowUp') perform(board, edits.moveUp, id);
  else if (event.altKey && event.key === 'ArrowDown') perform(board, edits.moveDown, id);
  else if (event.key === 'Delete' && event.target === row) removeSegment(board, id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
