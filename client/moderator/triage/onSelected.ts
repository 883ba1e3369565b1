import type { QuestionId } from '../../../shared/kernel/ids.ts';
import type { Batch } from '../../../shared/questions/commands.ts';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import { batchOf, isMark } from '../../actions/batchActions.ts';
import { caughtUp } from '../../actions/fieldEdits.ts';
import type { About } from '../../actions/questionActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { type Board, openDialog } from '../board.ts';
import { isInTheWay, undoOfLast } from '../useActions.ts';
import { selectedQuestions, selectNone } from './selection.ts';

type Selected = ReadonlyMap<QuestionId, QuestionStatus>;

/** Does to all that are selected what the action does to one, or opens the dialog that asks for the rest of it. */
export function performOnSelected(board: Board, action: About): void {
  const all = selectedQuestions(board);
  const what = batchOf(action, all);
  const [first] = all;
  if (what === null || !first) {
    board.live.notices.show(words.triage.several.oneAtATime(action.name), 'info');
    return;
  }
  if (
    action.decides &&
    isInTheWay(
      board,
      `several ${action.id}`,
      all.map(({ id }) => id),
    )
  )
    return;
  if (what.type === 'open') openDialog(board, { dialog: what.dialog, question: first.id, several: true });
  else void sendBatch(board, what);
}

/**
 * Sends it, one command for each status that they were selected in, so that what another moderator has decided since stays as it is; tells
 * how many it was done to. True when it was accepted at all.
 */
export async function sendBatch(board: Board, what: Batch): Promise<boolean> {
  const { selected } = board.look.getState();
  const groups = groupsOf(selected);
  let count = 0;
  let seq: number | null = null;
  for (const [from, questions] of groups) {
    const answer = await board.presses.ask(
      { guard: `several ${what.type} ${from}`, what: `several ${what.type} ${from}` },
      { type: 'question.batch', questions, from, do: what },
    );
    if (answer?.ok) {
      count += answer.count ?? 0;
      seq = answer.seq;
    }
  }
  if (seq === null) return false;
  await caughtUp(board.live, seq);
  const { several } = words.triage;
  const rest = selected.size - count - ('into' in what && selected.has(what.into) ? 1 : 0);
  const done = several.done(what, count);
  const text =
    rest === 0 ? `${done}.` : `${done}; ${isMark(what) ? several.asBefore(rest) : several.meanwhile(rest)}.`;
  board.live.notices.show(text, 'info', groups.length === 1 ? undoOfLast(board) : undefined);
  selectNone(board);
  return true;
}

const groupsOf = (selected: Selected): readonly (readonly [QuestionStatus, readonly QuestionId[]])[] =>
  [...Map.groupBy(selected, ([, status]) => status)].map(([status, group]) => [
    status,
    group.map(([id]) => id),
  ]);
