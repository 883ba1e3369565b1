import { useEffect } from 'react';
import type { QuestionRecord } from '../../shared/views/records.ts';
import type { Action } from '../actions/action.ts';
import { ABOUT_WITH_KEYS } from '../actions/questionActions.ts';
import { isDeaf, keyOf } from '../actions/shortcuts.ts';
import { show, WITH_KEYS } from '../actions/showActions.ts';
import { situationIn } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { question } from '../store/selectors.ts';
import { type Board, useBoard } from './board.ts';
import { cardId } from './focus.ts';
import { PAGE_KEYS } from './pageKeys.ts';
import { perform } from './useActions.ts';

const SHOW: readonly Action[] = [...WITH_KEYS.show, ...WITH_KEYS.stage, show.undo, show.redo];

/** Lets keys do what the tables say, wherever on the page the focus is. */
export function useKeys(): void {
  const board = useBoard();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDeaf(event.target)) return;
      const key = keyOf(event);
      if (key !== null && did(board, key)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [board]);
}

/** True when the key means something here. */
function did(board: Board, key: string): boolean {
  const pageKey = PAGE_KEYS.find(({ keys }) => keys.includes(key));
  const action = SHOW.find(({ keys }) => keys.includes(key));
  const about = ABOUT_WITH_KEYS.filter(({ keys }) => keys.includes(key));
  if (pageKey) pageKey.run(board);
  else if (action) perform(board, action, null);
  else if (about.length > 0) doAbout(board, about);
  return pageKey !== undefined || action !== undefined || about.length > 0;
}

/** Of several with one key, the one that the chosen question's status asks for. */
function doAbout(board: Board, actions: readonly Action<QuestionRecord>[]): void {
  const { live, look } = board;
  const records = live.replica.getState().replica?.records ?? new Map();
  const chosen = question(records, look.getState().chosen);
  // What is not in sight is not what a key is about.
  if (!chosen || !document.getElementById(cardId(chosen.id))) {
    live.notices.show(words.why.chooseFirst, 'info');
    return;
  }
  const situation = situationIn(records, live.connection.getState().role);
  const now = live.tick.now();
  const fit = actions.find((action) => action.body(situation, chosen, now) !== null) ?? actions[0];
  if (fit) perform(board, fit, chosen);
}
