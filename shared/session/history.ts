import type { QuestionId } from '../kernel/ids.ts';
import type { Question, Questions, Triage } from '../questions/types.ts';
import type { Entry, SessionEvent } from './events.ts';
import type { Action, History, Session, Undoable } from './types.ts';

/** How many actions can be undone; T12 asks for at least twenty. */
const DEPTH = 50;

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** The question that an undoable event is about, or null where the event is about the running order. */
function subject(event: SessionEvent): { question: QuestionId | null } | null {
  switch (event.type) {
    case 'rundown.started':
    case 'rundown.moved':
    case 'rundown.held':
    case 'rundown.resumed':
    case 'rundown.adjusted':
    case 'rundown.ended':
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
  if (subjects.length === 0) return before.history;
  const questions = subjects.flatMap(({ question }) => question ?? []);
  const movedTime = subjects.some(({ question }) => question === null);
  const action: Action = {
    id: entry.id,
    by: entry.by,
    at: entry.at,
    events: entry.events.map((event) => event.type),
    before: taken(before, questions, movedTime),
    after: taken(after, questions, movedTime),
  };
  return { done: [...before.history.done, action].slice(-DEPTH), undone: [] };
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

/** Whether what an action left behind is still there: an asker may have withdrawn in the meantime. */
export const fits = (session: Session, left: Undoable): boolean =>
  (left.rundown === null || left.rundown === session.rundown) &&
  [...left.triage].every(([id, triage]) => session.questions.byId.get(id)?.triage === triage);

const taken = (session: Session, questions: readonly QuestionId[], movedTime: boolean): Undoable => ({
  rundown: movedTime ? session.rundown : null,
  triage: new Map(questions.flatMap((id) => triageOf(session.questions, id))),
  queue: session.questions.queue,
  live: session.questions.live,
});

const triageOf = (questions: Questions, id: QuestionId): [QuestionId, Triage][] => {
  const question = questions.byId.get(id);
  return question ? [[id, question.triage]] : [];
};

function restored(session: Session, to: Undoable): Session {
  const byId = new Map(session.questions.byId);
  for (const [id, triage] of to.triage) byId.set(id, { ...(byId.get(id) as Question), triage });
  return {
    ...session,
    rundown: to.rundown ?? session.rundown,
    questions: { ...session.questions, byId, queue: to.queue, live: to.live },
  };
}
