import type { SegmentId } from '../../../shared/kernel/ids.ts';
import type { CommandAck } from '../../../shared/protocol/down.ts';
import type { Action } from '../../actions/action.ts';
import { edits, insertion } from '../../actions/editActions.ts';
import { caughtUp } from '../../actions/fieldEdits.ts';
import { rundown } from '../../store/selectors.ts';
import type { Board } from '../board.ts';
import { attempt, perform } from '../useActions.ts';
import { editNew, neighbour } from './opening.ts';

/** What is done to a row, and where the choice of a segment and the focus go then. */

export function onRow(board: Board, action: Action<SegmentId>, segment: SegmentId): void {
  if (action.id === edits.remove.id) removeSegment(board, segment);
  else if (action.id === edits.insertAfter.id || action.id === edits.duplicate.id)
    void attempt(board, action, segment).then((answer) => made(board, answer));
  else perform(board, action, segment);
}

/** Behind the last, or into an empty run of show. */
export function addSegment(board: Board, after: SegmentId | null): void {
  const press = { guard: edits.insertAfter.id, what: edits.insertAfter.id };
  void board.presses.ask(press, insertion(after)).then((answer) => made(board, answer));
}

export function removeSegment(board: Board, segment: SegmentId): void {
  const next = neighbour(board, segment);
  void attempt(board, edits.remove, segment).then((answer) => {
    if (answer?.ok && board.look.getState().edited === segment) board.look.setState({ edited: next });
  });
}

/** Before or behind another segment, as it was dropped there. */
export function moveTo(board: Board, segment: SegmentId, by: SegmentId, side: 'before' | 'after'): void {
  const order = rundown(board.live.replica.getState().replica?.records ?? new Map());
  const others = order?.segments.filter(({ id }) => id !== segment) ?? [];
  const at = others.findIndex(({ id }) => id === by);
  const after = side === 'after' ? by : (others[at - 1]?.id ?? null);
  const press = { guard: `reorder ${segment}`, what: `reorder ${segment}`, repeats: true };
  void board.presses.ask(press, { type: 'rundown.reorder', segment, after });
}

/** What was made is what one wants to fill in. */
async function made(board: Board, answer: CommandAck | null): Promise<void> {
  if (!answer?.ok || answer.segment === undefined) return;
  await caughtUp(board.live, answer.seq);
  editNew(board, answer.segment);
}
