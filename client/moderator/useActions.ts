import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { type PersonId, type QuestionId, type SegmentId, SYSTEM } from '../../shared/kernel/ids.ts';
import type { CommandAck } from '../../shared/protocol/down.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { type Action, type OnPage, obstacle } from '../actions/action.ts';
import { caughtUp } from '../actions/fieldEdits.ts';
import type { WayOut } from '../actions/recoveryActions.ts';
import type { Body } from '../actions/sendCommand.ts';
import { ONWARD } from '../actions/showActions.ts';
import {
  allowed,
  headOfQueue,
  redoable,
  type Situation,
  situationIn,
  situationOf,
  undoable,
} from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useRecords } from '../store/hooks.ts';
import type { Notice } from '../store/notices.ts';
import {
  cities,
  isOffScreen,
  liveQuestion,
  moderator,
  question,
  queueOrder,
  rundown,
} from '../store/selectors.ts';
import { type Board, openDialog, useBoard } from './board.ts';
import { onPage } from './triage/onPage.ts';
import { whatBecame } from './triage/whatBecame.ts';

/** What an action is done to: nothing, a segment, a question or a way out of running late. */
export type Subject = null | SegmentId | QuestionRecord | WayOut;

/** The situation, for what is drawn from it; renders when something of it changes. */
export function useSituation(): Situation {
  const role = useConnection((state) => state.role);
  const order = useRecords(rundown);
  const all = useRecords(cities);
  const live = useRecords(liveQuestion);
  const offScreen = useRecords(isOffScreen);
  const head = useRecords(headOfQueue);
  const queue = useRecords(queueOrder);
  const undo = useRecords(undoable);
  const redo = useRecords(redoable);
  return useMemo(
    () => situationOf(role, { order, cities: all, live, offScreen, head, queue, undo, redo }),
    [role, order, all, live, offScreen, head, queue, undo, redo],
  );
}

/** Whether this moderator may do it at all; what is not theirs is not drawn. */
export const useMay = (action: { command: Action['command'] }): boolean =>
  useConnection((state) => allowed(state.role, action.command));

const situationNow = ({ live }: Board): Situation =>
  situationIn(live.replica.getState().replica?.records ?? new Map(), live.connection.getState().role);

/** A person's name as a sentence about what was done has it. */
export function whoDid({ live }: Board, person: PersonId): string {
  if (person === live.connection.getState().person) return words.history.byYou;
  if (person === SYSTEM) return words.history.byTime;
  const records = live.replica.getState().replica?.records;
  return (records && moderator(records, person)?.name) || words.history.bySomebody;
}

/** Names a press, so that two of the same are known as such. */
export const pressOf = <S extends Subject>(action: Action<S>, subject: S): string =>
  `${action.id} ${typeof subject === 'string' ? subject : (subject?.id ?? '')}`;

/** Does it, asks back first, or says why it cannot be done. Judged by what is known now, not by what was drawn last. */
export function perform<S extends Subject>(
  board: Board,
  action: Action<S>,
  subject: S,
  confirmed = false,
): void {
  void attempt(board, action, subject, confirmed);
}

/** The same, with the answer; null where nothing was sent. */
export async function attempt<S extends Subject>(
  board: Board,
  action: Action<S>,
  subject: S,
  confirmed = false,
): Promise<CommandAck | null> {
  const situation = situationNow(board);
  const now = board.live.tick.now();
  const why = obstacle(action, situation, subject, now);
  const body = action.body(situation, subject, now);
  if (why !== null || body === null) {
    board.live.notices.show(why ?? words.why.notNow, 'info');
    return null;
  }
  if (action.guard === ONWARD && !confirmed && board.moves.isOvertaken()) {
    board.live.notices.show(words.why.overtaken(situation.current?.title ?? ''), 'info');
    return null;
  }
  if (!confirmed && action.confirms?.(situation)) {
    openDialog(board, { dialog: action.asks ?? 'end' });
    return null;
  }
  if (isQuestion(subject)) {
    const press = pressOf(action, subject);
    if (action.decides && (isInTheWay(board, press, [subject.id]) || isNews(board, press, subject.id)))
      return null;
    if (isOnPage(body)) {
      onPage(board, body, subject);
      return null;
    }
  }
  if (isOnPage(body)) return null;
  const told = action.told?.(situation, (person) => whoDid(board, person), subject);
  // By action, whatever it is done to: once a question has left the list, the next one is under the pointer.
  const press = {
    guard: action.guard ?? action.id,
    what: pressOf(action, subject),
    repeats: action.repeats ?? false,
  };
  const answer = await board.presses.ask(press, body);
  if (answer?.ok && told) {
    if (action.offersUndo) await caughtUp(board.live, answer.seq);
    board.live.notices.show(told, 'info', action.offersUndo ? undoOfLast(board) : undefined);
  }
  return answer;
}

const isQuestion = (subject: Subject): subject is QuestionRecord =>
  subject !== null && typeof subject === 'object' && 'text' in subject;

const isOnPage = (step: Body | OnPage): step is OnPage => ON_PAGE.includes(step.type);
const ON_PAGE: readonly string[] = ['open', 'take', 'select', 'allOfAsker'] satisfies OnPage['type'][];

/** Whether another moderator has one of these in hand, who is then named; a second press goes on. */
export function isInTheWay(board: Board, what: string, questions: readonly QuestionId[]): boolean {
  const other = board.claims.holderOf(questions);
  if (other === null) return false;
  const { inHand, someInHand } = words.triage.hands;
  const name = whoDid(board, other);
  return isHeldUp(board, what, questions.length > 1 ? someInHand(name) : inHand(name));
}

/** Whether another moderator has done something to it in this very moment, which is then told; a second press goes on. */
function isNews(board: Board, what: string, id: QuestionId): boolean {
  const records = board.live.replica.getState().replica?.records ?? new Map();
  const now = question(records, id);
  if (!now || board.claims.quickerAt(now) === null) return false;
  return isHeldUp(board, what, words.triage.hands.quicker(whatBecame(records, now)));
}

/** Says what is in the way of a first press. A second one goes on, and what was said then stands beside another question no more. */
function isHeldUp({ live, claims }: Board, what: string, said: string): boolean {
  const goesOn = claims.isSecondPress(what);
  if (goesOn) live.notices.takeBack(said);
  else live.notices.show(said, 'info');
  return !goesOn;
}

/** A press that takes back what was done last; once something else was, it is refused in words. */
export function undoOfLast({ live, presses }: Board): Notice['press'] {
  const of = undoable(live.replica.getState().replica?.records ?? new Map())?.of;
  if (of === undefined) return undefined;
  return {
    label: words.actions.undo,
    run: () => void presses.send({ guard: 'undo', what: 'undo' }, { type: 'undo', of }),
  };
}

export function usePerform(): <S extends Subject>(action: Action<S>, subject: S) => void {
  const board = useBoard();
  return useCallback((action, subject) => perform(board, action, subject), [board]);
}

/** Whether a press has been under way for longer than a moment. */
export const useIsSlow = (press: string): boolean =>
  useStore(useBoard().presses.slow, (slow) => slow.has(press));
