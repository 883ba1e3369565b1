import { allowed } from '../../actions/situation.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { type Board, openDialog } from '../board.ts';
import type { PageKey } from '../pageKeys.ts';
import { copyLive } from './copyLive.ts';

export const COPY_LIVE: PageKey = {
  id: 'copyLive',
  keys: ['shift+c'],
  name: words.copyLive.name,
  run: (board) => void copyLive(board),
};

export const ENTER: PageKey = {
  id: 'enter',
  keys: ['shift+p'],
  name: words.enter.key,
  command: 'question.enter',
  run: (board) => openDialog(board, { dialog: 'enter' }),
};

export const SUBMISSIONS: PageKey = {
  id: 'submissions',
  keys: ['shift+o'],
  name: words.submissions.key,
  command: 'submissions.set',
  run: openSubmissions,
};

function openSubmissions(board: Board): void {
  if (allowed(board.live.connection.getState().role, 'submissions.set'))
    openDialog(board, { dialog: 'submissions' });
  else board.live.notices.show(words.why.moderatorsOnly, 'info');
}

/** In the order of the key map, after what is done to the live question. */
export const STAGE_KEYS: readonly PageKey[] = [COPY_LIVE, ENTER, SUBMISSIONS];
