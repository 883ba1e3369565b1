import type { SegmentId } from '../../shared/kernel/ids.ts';
import type { CommandType } from '../../shared/session/commands.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import type { Action } from '../actions/action.ts';
import { FLOOR_WITH_KEYS } from '../actions/floorActions.ts';
import type { Keyed } from '../actions/keymap.ts';
import { ABOUT_WITH_KEYS, about } from '../actions/questionActions.ts';
import { recover } from '../actions/recoveryActions.ts';
import { caption } from '../actions/shortcuts.ts';
import { goTo, ON_ROW, show, WITH_KEYS } from '../actions/showActions.ts';
import { allowed, type Situation, situationIn } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { liveQuestion, question } from '../store/selectors.ts';
import type { Board } from './board.ts';
import { cardId, hasGone, seenStatus } from './focus.ts';
import { NEXT_QUESTION, PAGE_KEYS, PREVIOUS_QUESTION, TO_ROWS } from './pageKeys.ts';
import { STAGE_KEYS } from './stage/stageKeys.ts';
import { performOnSelected } from './triage/onSelected.ts';
import { whatBecame } from './triage/whatBecame.ts';
import { perform } from './useActions.ts';
import { rowInFocus } from './useRowFocus.ts';

/** One row of the key map: what has a key of its own. What several have by default is one row, and changes together. */
export interface KeyRow extends Keyed {
  readonly parts: readonly Part[];
  readonly press: (board: Board) => void;
}

interface Part {
  readonly id: string;
  readonly name: string;
  /** Decides whose it is; everybody's where there is none. */
  readonly command?: CommandType;
  /** Whether this session has such a thing; it has where there is none. */
  readonly exists?: (situation: Situation) => boolean;
}

/** What has no key by default is a row of its own, and can be given one. */
function rowsOf<A extends Part & Pick<Action, 'keys'>>(
  actions: readonly A[],
  press: (board: Board, same: readonly A[]) => void,
): readonly KeyRow[] {
  const rows = Map.groupBy(actions, ({ id, keys }) => keys[0] ?? id);
  return [...rows.values()].flatMap((same) => {
    const [first, ...others] = same;
    return first
      ? {
          ids: [first.id, ...others.map(({ id }) => id)],
          keys: first.keys,
          parts: same,
          press: (board: Board) => press(board, same),
        }
      : [];
  });
}

function doShow(board: Board, [action]: readonly Action[]): void {
  const segment = rowInFocus(board);
  const ofRow = ON_ROW.find(({ id }) => id === action?.id);
  if (ofRow && segment !== null) perform(board, ofRow, segment);
  else if (action) perform(board, action, null);
}

/** To the segment whose row has the focus; a key that did it to what is not in sight would surprise. */
function doGoTo(board: Board, [action]: readonly Action<SegmentId>[]): void {
  const segment = rowInFocus(board);
  if (!action) return;
  const isTheirs = allowed(board.live.connection.getState().role, action.command);
  if (segment !== null) perform(board, action, segment);
  else
    board.live.notices.show(
      isTheirs ? words.row.chooseFirst(keysOf(board, [TO_ROWS])) : words.why.moderatorsOnly,
      'info',
    );
}

/** As they stand on buttons. */
const keysOf = (board: Board, keyed: readonly { readonly id: string }[]): readonly string[] =>
  keyed.flatMap(({ id }) => board.keymap.store.getState().inForce.get(id)?.[0] ?? []).map(caption);

/** Of several with one key, the one that the chosen question's status asks for. */
function doAbout(board: Board, actions: readonly Action<QuestionRecord>[]): void {
  const { live, look } = board;
  const records = live.replica.getState().replica?.records ?? new Map();
  // To select one more is about that one, whatever is selected.
  const [first] = actions;
  if (first && first.id !== about.select.id && look.getState().selected.size > 0) {
    performOnSelected(board, first);
    return;
  }
  const inList = question(records, look.getState().chosen);
  // With none chosen, a reply is to the one that everybody hears.
  const chosen = inList ?? (first?.id === about.reply.id ? liveQuestion(records) : null);
  if (chosen && chosen !== inList) {
    perform(board, about.reply, chosen);
    return;
  }
  // What is not in sight is not what a key is about.
  if (!chosen || !document.getElementById(cardId(chosen.id))) {
    live.notices.show(words.why.chooseFirst(keysOf(board, [NEXT_QUESTION, PREVIOUS_QUESTION])), 'info');
    return;
  }
  if (hasGone(chosen.id) || seenStatus(chosen.id) !== chosen.status) {
    live.notices.show(words.triage.hasGone(whatBecame(records, chosen)), 'info');
    return;
  }
  const situation = situationIn(records, live.connection.getState().role);
  const now = live.tick.now();
  const fit = actions.find((action) => action.body(situation, chosen, now) !== null) ?? actions[0];
  if (fit) perform(board, fit, chosen);
}

const { groups } = words.keysDialog;

/** Everything that has a key: keys are read from this, and the key map is drawn from it. */
export const KEY_GROUPS: readonly { readonly name: string; readonly rows: readonly KeyRow[] }[] = [
  {
    name: groups.show,
    rows: [...rowsOf([...WITH_KEYS.show, recover], doShow), ...rowsOf([goTo], doGoTo)],
  },
  {
    name: groups.stage,
    rows: [...rowsOf(WITH_KEYS.stage, doShow), ...rowsOf(STAGE_KEYS, (board, [key]) => key?.run(board))],
  },
  { name: groups.floor, rows: rowsOf(FLOOR_WITH_KEYS, doShow) },
  { name: groups.question, rows: rowsOf(ABOUT_WITH_KEYS, doAbout) },
  {
    name: groups.page,
    rows: [
      ...rowsOf([show.undo, show.redo], doShow),
      ...rowsOf(PAGE_KEYS, (board, [pageKey]) => pageKey?.run(board)),
    ],
  },
];

export const KEY_ROWS: readonly KeyRow[] = KEY_GROUPS.flatMap(({ rows }) => rows);

export const nameOf = (parts: readonly Part[]): string => parts.map(({ name }) => name).join(' / ');
