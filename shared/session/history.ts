import type { AttendeeId, QuestionId, SegmentId } from '../kernel/ids.ts';
import { remerged } from '../questions/merged.ts';
import { allRemember, type Stamp } from '../questions/trail.ts';
import type { Deed, Question, Questions, Triage } from '../questions/types.ts';
import type { Entry, SessionEvent } from './events.ts';
import type { Action, History, Session, Undoable } from './types.ts';

/** How many actions can be undone; T12 asks for at least twenty. */
const DEPTH = 50;

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** What an undoable event is about: a question, the running order with perhaps a segment of it, or an asker. */
type Subject =
  | { readonly question: QuestionId }
  | { readonly segment: SegmentId | null }
  | { readonly asker: AttendeeId };

/** What an undoable event is about; null where it is none. */
function subject(event: SessionEvent): Subject | null {
  switch (event.type) {
    case 'rundown.moved':
      return { segment: event.to };
    case 'rundown.inserted':
      return { segment: event.segment.id };
    case 'rundown.started':
    case 'rundown.held':
    case 'rundown.resumed':
    case 'rundown.adjusted':
    case 'rundown.ended':
    case 'rundown.removed':
    case 'rundown.reordered':
    case 'rundown.edited':
    case 'rundown.dropped':
    case 'rundown.restored':
      return { segment: event.segment };
    case 'rundown.planned':
    case 'rundown.recovered':
    case 'floor.given':
      return { segment: null };
    case 'question.edited':
    case 'question.approved':
    case 'question.reviewed':
    case 'question.dismissed':
    case 'question.queued':
    case 'question.reordered':
    case 'question.skipped':
    case 'question.asked':
    case 'question.answered':
    case 'question.returned':
    case 'question.merged':
    case 'question.split':
    case 'question.putOff':
      return { question: event.question };
    case 'asker.muted':
      return { asker: event.attendee };
    default:
      return null; // what attendees do is theirs to take back, and what was created or undone is no action
  }
}

/** The history after an entry that led from `before` to `after`: one action more, or the same (T12). */
export function recorded(before: Session, after: Session, entry: Entry): History {
  const gone = withdrawnBy(entry);
  if (gone.length > 0) return forgotten(before.history, gone);
  const subjects = entry.events.flatMap((event) => subject(event) ?? []);
  if (subjects.length === 0) return before.history;
  const questions = new Set(subjects.flatMap((about) => ('question' in about ? about.question : [])));
  const segments = subjects.flatMap((about) => ('segment' in about ? [about.segment] : []));
  const movedTime = segments.length > 0;
  const action: Action = {
    id: entry.id,
    by: entry.by,
    at: entry.at,
    events: [...new Set(entry.events.map((event) => event.type))],
    questions: questions.size,
    segment: segments.at(-1) ?? null,
    before: taken(before, questions, movedTime),
    after: taken(after, questions, movedTime),
  };
  return { done: [...before.history.done, action].slice(-DEPTH), undone: [] };
}

/** The questions that their asker took back or wrote anew, and those that stand for themselves again by it. */
function withdrawnBy({ events }: Entry): readonly QuestionId[] {
  const byAsker = events.some(({ type }) => type === 'question.withdrawn' || type === 'question.reworded');
  return byAsker ? events.flatMap((event) => ('question' in event ? event.question : [])) : [];
}

/**
 * The history without what was done to questions that their asker has withdrawn or written anew, and without what was merged into them:
 * that is past undoing, and does not bar the way to what else was done.
 */
function forgotten(history: History, gone: readonly QuestionId[]): History {
  const isPast = ([question, { merged }]: readonly [QuestionId, Triage]): boolean =>
    gone.includes(question) || (merged !== null && gone.includes(merged.into));
  const rest = ({ before, after, ...action }: Action): Action => {
    const past = new Set([...before.triage, ...after.triage].filter(isPast).map(([question]) => question));
    const without = ({ triage, ...other }: Undoable): Undoable => ({
      ...other,
      triage: new Map([...triage].filter(([question]) => !past.has(question))),
    });
    return { ...action, before: without(before), after: without(after) };
  };
  const without = (actions: readonly Action[]) =>
    actions
      .map(rest)
      .filter(
        ({ before, after }) =>
          before.rundown !== null || before.triage.size > 0 || before.muted !== after.muted,
      );
  return { done: without(history.done), undone: without(history.undone) };
}

/** The session with the top action of `done` taken back, as if it had never been. */
export function undone(session: Session, stamp: Stamp): Session {
  const action = session.history.done.at(-1);
  if (!action) return session;
  return {
    ...restored(session, action.before, { ...stamp, what: 'undone' }),
    history: { done: session.history.done.slice(0, -1), undone: [...session.history.undone, action] },
  };
}

/** The session with the top action of `undone` in force again. */
export function redone(session: Session, stamp: Stamp): Session {
  const action = session.history.undone.at(-1);
  if (!action) return session;
  return {
    ...restored(session, action.after, { ...stamp, what: 'redone' }),
    history: { done: [...session.history.done, action], undone: session.history.undone.slice(0, -1) },
  };
}

const taken = (session: Session, questions: ReadonlySet<QuestionId>, movedTime: boolean): Undoable => ({
  rundown: movedTime ? session.rundown : null,
  triage: new Map([...questions].flatMap((id) => triageOf(session.questions, id))),
  queue: session.questions.queue,
  offScreen: session.questions.offScreen,
  muted: session.questions.muted,
});

const triageOf = (questions: Questions, id: QuestionId): [QuestionId, Triage][] => {
  const question = questions.byId.get(id);
  return question ? [[id, question.triage]] : [];
};

function restored(session: Session, to: Undoable, { at, by, what }: Deed): Session {
  const byId = new Map(session.questions.byId);
  for (const [id, triage] of to.triage) byId.set(id, { ...(byId.get(id) as Question), triage });
  // Who stands in the queue and on stage follows from the questions; only their order has to be remembered.
  const has = (status: Triage['status']) => (id: QuestionId) => byId.get(id)?.triage.status === status;
  const queue = [...new Set([...to.queue, ...session.questions.queue])].filter(has('queued'));
  const live = [...byId.keys()].find(has('live')) ?? null;
  // What a hand took off the screen stays off it, unless another question comes back on stage (Q14).
  const { offScreen } = live === session.questions.live ? session.questions : to;
  const next = { ...session.questions, byId, queue, live, offScreen, muted: to.muted };
  const questions = remerged(next, to.triage.keys());
  return {
    ...session,
    rundown: to.rundown ?? session.rundown,
    questions: allRemember(questions, to.triage.keys(), { at, by, what }),
  };
}
