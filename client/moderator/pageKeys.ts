import type { Key } from '../actions/action.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { type Board, openDialog } from './board.ts';
import { toggleEditor } from './editor/opening.ts';
import { focusSearch, stepTo } from './focus.ts';

/** A key that sends nothing: it moves about the page. */
export interface PageKey {
  readonly keys: readonly Key[];
  readonly name: string;
  readonly run: (board: Board) => void;
}

const { keysDialog } = words;

export const PAGE_KEYS: readonly PageKey[] = [
  {
    keys: ['j'],
    name: keysDialog.nextQuestion,
    run: (board) => stepTo(board.look.getState().chosen, 1),
  },
  {
    keys: ['k'],
    name: keysDialog.previousQuestion,
    run: (board) => stepTo(board.look.getState().chosen, -1),
  },
  { keys: ['/', 'f'], name: keysDialog.search, run: focusSearch },
  { keys: ['w'], name: words.editor.key, run: toggleEditor },
  { keys: ['?'], name: keysDialog.map, run: (board) => openDialog(board, { dialog: 'keys' }) },
];
