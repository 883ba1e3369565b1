import { flushSync } from 'react-dom';
import { running } from '../../shared/rundown/clock.ts';
import type { CommandType } from '../../shared/session/commands.ts';
import type { Key } from '../actions/action.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { rundown } from '../store/selectors.ts';
import { type Board, openDialog } from './board.ts';
import { toggleEditor } from './editor/opening.ts';
import { COMPOSE_BUTTON, focusSearch, focusSegment, stepTo } from './focus.ts';
import { selectNone } from './triage/selection.ts';

/** A key that sends nothing: it moves about the page. */
export interface PageKey {
  readonly id: string;
  readonly keys: readonly Key[];
  readonly name: string;
  /** Decides whose it is; everybody's where there is none. */
  readonly command?: CommandType;
  readonly run: (board: Board) => void;
}

const { keysDialog } = words;

export const NEXT_QUESTION: PageKey = {
  id: 'nextQuestion',
  keys: ['j'],
  name: keysDialog.nextQuestion,
  run: (board) => stepTo(board.look.getState().chosen, 1),
};

export const PREVIOUS_QUESTION: PageKey = {
  id: 'previousQuestion',
  keys: ['k'],
  name: keysDialog.previousQuestion,
  run: (board) => stepTo(board.look.getState().chosen, -1),
};

export const EDIT: PageKey = {
  id: 'edit',
  keys: ['w'],
  name: words.editor.key,
  command: 'rundown.edit',
  run: toggleEditor,
};

export const TO_ROWS: PageKey = {
  id: 'rows',
  keys: ['l'],
  name: words.row.focus,
  command: 'rundown.adjust',
  run: toRows,
};

export const PAGE_KEYS: readonly PageKey[] = [
  NEXT_QUESTION,
  PREVIOUS_QUESTION,
  { id: 'selectNone', keys: ['shift+u'], name: words.triage.selectNone, run: selectNone },
  { id: 'search', keys: ['/', 'f'], name: keysDialog.search, run: focusSearch },
  TO_ROWS,
  EDIT,
  {
    id: 'keys',
    keys: ['?'],
    name: keysDialog.map,
    run: (board) => openDialog(board, { dialog: 'keys' }),
  },
  { id: 'compose', keys: ['c'], name: words.compose.title, run: compose },
];

/** Beside its button where that is in sight, else in the middle of the page. */
function compose(board: Board): void {
  const button = document.getElementById(COMPOSE_BUTTON);
  if (button) button.click();
  else openDialog(board, { dialog: 'compose' });
}

/** To the running row, or the first; on a narrow page the run of show comes into sight for it. */
function toRows(board: Board): void {
  const records = board.live.replica.getState().replica?.records;
  const order = records && rundown(records);
  const segment = order && (running(order)?.segment ?? order.segments[0]);
  if (!segment) return;
  flushSync(() => board.look.setState({ part: 'rundown' }));
  focusSegment(segment.id);
}
