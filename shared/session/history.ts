import type { QuestionId, SegmentId } from '../kernel/ids.ts';
import type { Question, Questions, Triage } from '../questions/types.ts';
import type { Entry, SessionEvent } from './events.ts';
import type { Action, History, Session, Undoable } from './types.ts';

/** How many actions can be undone; T12 asks for at least twenty. */
const DEPTH = 50;

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** The question that an undoable event is about, or null where the event is about the running order. */
function subject(event: SessionEvent): { question: QuestionId | null; segment?: SegmentId | null } | null {
  switch (event.type) {
    case 'rundown.moved':
      return { question: null, segment: event.to };
    case 'rundown.inserted':
      return { question: null, segment: event.segment.id };
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
      return { question: null, segment: event.segment };
    case 'rundown.planned':
    case 'rundown.recovered':
    case 'floor.given':
      return { question: null };
    case 'question.approved':
    case 'question.dismissed':
    case 'question.queued':
    case 'question.asked':
    case 'question.answered':
    case 'question.returned':
      return { question: event.question };
    default:
      return null; // what attendees do is theirs to take back, and what was created or undone is no action
  }
}

/** The history after an entry that led from `before` to `after`: one action more, or the same (T12). */
export function recorded(before: Session, after: Session, entry: Entry): History {
  const subjects = entry.events.flatMap((event) => subject(event) ?? []);
  if (subjects.length === 0) return forgotten(before.history, entry);
  const questions = subjects.flatMap(({ question }) => question ?? []);
  const movedTime = subjects.some(({ question }) => question === null);
  const action: Action = {
    id: entry.id,
    by: entry.by,
    at: entry.at,
    events: entry.events.map((event) => event.type),
    segment: subjects.at(-1)?.segment ?? null,
    before: taken(before, questions, movedTime),
    after: taken(after, questions, movedTime),
  };
  return { done: [...before.history.done, action].slice(-DEPTH), undone: [] };
}

/**
 * The history without what was decided about a question that its asker has withdrawn: that is past undoing, and does not bar the way
 * to what else was done.
 */
function forgotten(history: History, entry: Entry): History {
  const gone = entry.events.flatMap((event) => (event.type === 'question.withdrawn' ? event.question : []));
  if (gone.length === 0) return history;
  const rest = ({ triage, ...other }: Undoable): Undoable => ({
    ...other,
    triage: new Map([...triage].filter(([question]) => !gone.includes(question))),
  });
  const without = (actions: readonly Action[]) =>
    actions
      .map((action) => ({ ...action, before: rest(action.before), after: rest(action.after) }))
      .filter(({ before }) => before.rundown !== null || before.triage.size > 0);
  return { done: without(history.done), undone: without(history.undone) };
}

/** The session with the top action of `done` taken back, as if it had never been. */
export function undone(session: Session): Session {
  const action = session.history.done.at(-1);
  if (!action) return session;
  return {
    ...restored(session, action.before),
    history: { done: session.history.done.slice(0, -1), undone: [...session.history.undone, action] },
  };
}

/** The session with the top action of `undone` in force again. */
export function redone(session: Session): Session {
  const action = session.history.undone.at(-1);
  if (!action) return session;
  return {
    ...restored(session, action.after),
    history: { done: [...session.history.done, action], undone: session.history.undone.slice(0, -1) },
  };
}

const taken = (session: Session, questions: readonly QuestionId[], movedTime: boolean): Undoable => ({
  rundown: movedTime ? session.rundown : null,
  triage: new Map(questions.flatMap((id) => triageOf(session.questions, id))),
  queue: session.questions.queue,
});

const triageOf = (questions: Questions, id: QuestionId): [QuestionId, Triage][] => {
  const question = questions.byId.get(id);
  return question ? [[id, question.triage]] : [];
};

function restored(session: Session, to: Undoable): Session {
  const byId = new Map(session.questions.byId);
  for (const [id, triage] of to.triage) byId.set(id, { ...(byId.get(id) as Question), triage });
  // Who stands in the queue and on stage follows from the questions; only their order has to be remembered.
  const has = (status: Triage['status']) => (id: QuestionId) => byId.get(id)?.triage.status === status;
  const queue = [...new Set([...to.queue, ...session.questions.queue])].filter(has('queued'));
  const live = [...byId.keys()].find(has('live')) ?? null;
  return {
    ...session,
    rundown: to.rundown ?? session.rundown,
    questions: { ...session.questions, byId, queue, live },
  };
}
