import { flushSync } from 'react-dom';
import type { SegmentId } from '../../../shared/kernel/ids.ts';
import { running } from '../../../shared/rundown/clock.ts';
import { allowed } from '../../actions/situation.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { rundown } from '../../store/selectors.ts';
import type { Board } from '../board.ts';

/** The editor is a mode of the console: the clock, Next and the run of show stay where they are. */

export const EDIT_BUTTON = 'edit-run-of-show';
export const TITLE_FIELD = 'edit-title';
/** The row of a segment in the list, which names it so. */
export const rowOf = (segment: SegmentId | null): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('[data-segment]')].find(
    ({ dataset }) => dataset.segment === segment,
  ) ?? null;
/** The button that a segment's title is while nothing is edited. */
export const openerId = (segment: SegmentId): string => `open-${segment}`;

/** Where the focus came from, to which it goes back. */
const openers = new WeakMap<Board, Element | null>();

const known = (board: Board) => {
  const records = board.live.replica.getState().replica?.records;
  return (records && rundown(records)) ?? null;
};

/** Opens the editor at a segment: the given one, the running one, or the first. */
export function openEditor(board: Board, segment: SegmentId | null = null): void {
  if (!allowed(board.live.connection.getState().role, 'rundown.edit')) {
    board.live.notices.show(words.why.moderatorsOnly, 'info');
    return;
  }
  const order = known(board);
  if (!order) return;
  const edited = segment ?? running(order)?.segment.id ?? order.segments[0]?.id ?? null;
  if (board.look.getState().right !== 'editor') openers.set(board, document.activeElement);
  // Drawn first, so that the row is there to be focused.
  flushSync(() => board.look.setState({ right: 'editor', part: 'rundown', edited }));
  rowOf(edited)?.focus();
}

/** Closes it, and gives the focus back. What was typed stays for the next time. */
export function closeEditor(board: Board): void {
  const { edited } = board.look.getState();
  const opener = openers.get(board);
  openers.delete(board);
  // Leaves the field, and so sends what was typed.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  flushSync(() => board.look.setState({ right: 'questions' }));
  const back = opener?.isConnected && opener !== document.body ? opener : null;
  const target =
    back ?? (edited && document.getElementById(openerId(edited))) ?? document.getElementById(EDIT_BUTTON);
  if (target instanceof HTMLElement) target.focus();
}

export function toggleEditor(board: Board): void {
  if (board.look.getState().right === 'editor') closeEditor(board);
  else openEditor(board);
}

/** Chooses a segment that has just been made, once it is there, and leads the focus to its title. */
export function editNew(board: Board, segment: SegmentId): void {
  flushSync(() => board.look.setState({ right: 'editor', part: 'rundown', edited: segment }));
  const title = document.getElementById(TITLE_FIELD);
  if (title instanceof HTMLInputElement) {
    title.focus();
    title.select();
  }
}

/** When the chosen segment is removed, its neighbour takes its place. */
export function neighbour(board: Board, segment: SegmentId): SegmentId | null {
  const segments = known(board)?.segments ?? [];
  const at = segments.findIndex(({ id }) => id === segment);
  return (segments[at + 1] ?? segments[at - 1])?.id ?? null;
}
