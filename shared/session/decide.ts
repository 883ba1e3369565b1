import { unreachable } from '../kernel/assert.ts';
import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import { type Rejection, reject } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { decideQuestions } from '../questions/decide.ts';
import { decideRundown, nextAdvance } from '../rundown/decide.ts';
import type { HistoryCommand, SessionCommand } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { type Actor, inWords, may, mayRevert } from './permissions.ts';
import type { Action, Session } from './types.ts';

export interface Decision {
  readonly events: readonly SessionEvent[];
  /** The id of the question that was submitted; part of the answer to its sender. */
  readonly question?: QuestionId;
}

export interface DecisionContext {
  readonly now: Instant;
  /** A fresh id, for whatever the command creates. */
  readonly newId: string;
}

/**
 * What a command causes: facts, or a refusal that a person can act on. The only place where a session's facts are made.
 * Accepts without any event what would change nothing.
 */
export function decide(
  session: Session,
  command: SessionCommand,
  actor: Actor,
  context: DecisionContext,
): Result<Decision, Rejection> {
  if (!may(actor.role, command.type))
    return reject('wrong_role', `This is not for ${inWords(actor.role)} to do.`);

  switch (command.type) {
    case 'undo':
    case 'redo':
      return decideHistory(session, command, actor);
    case 'rundown.end': {
      const end = decideRundown(session.rundown, command, context.now);
      const { live } = session.questions;
      if (!end.ok || live === null) return asDecision(end);
      return ok({ events: [{ type: 'question.answered', question: live }, ...end.value] });
    }
    case 'rundown.start':
    case 'rundown.next':
    case 'rundown.previous':
    case 'rundown.goTo':
    case 'rundown.hold':
    case 'rundown.resume':
    case 'rundown.adjust':
    case 'rundown.advance':
      return asDecision(decideRundown(session.rundown, command, context.now));
    case 'question.submit': {
      const newId = context.newId as QuestionId;
      const submitted = decideQuestions(session.questions, command, questionContext(session, actor, context));
      return submitted.ok ? ok({ events: submitted.value, question: newId }) : submitted;
    }
    case 'question.upvote':
    case 'question.unvote':
    case 'question.withdraw':
    case 'question.approve':
    case 'question.dismiss':
    case 'question.queue':
    case 'question.ask':
    case 'question.answered':
    case 'question.return':
    case 'moderation.set':
      return asDecision(
        decideQuestions(session.questions, command, questionContext(session, actor, context)),
      );
    default:
      return unreachable(command);
  }
}

/**
 * The earliest thing that time alone causes, and when; null when nothing is due, however long one waits (T13). What was due before
 * the last fact is no more: it was taken back, or more than remained was taken from the segment (T8, T12).
 */
export const nextDue = (session: Session, now: Instant): { at: Instant; command: SessionCommand } | null => {
  const due = nextAdvance(session.rundown, now);
  return due !== null && due.at >= session.lastAt ? due : null;
};

function decideHistory(
  session: Session,
  { type, of }: HistoryCommand,
  actor: Actor,
): Result<Decision, Rejection> {
  const stack = type === 'undo' ? session.history.done : session.history.undone;
  const action: Action | undefined = stack.at(-1);
  if (!action) return reject('not_in_state', `There is nothing to ${type}.`);
  if (action.id !== of)
    return reject('stale', 'Something else was done meanwhile. Look again before you take it back.');
  if (!mayRevert(actor.role, action))
    return reject('wrong_role', `This is not for ${inWords(actor.role)} to ${type}.`);
  return ok({ events: [{ type: type === 'undo' ? 'action.undone' : 'action.redone', of }] });
}

const asDecision = (result: Result<readonly SessionEvent[], Rejection>): Result<Decision, Rejection> =>
  result.ok ? ok({ events: result.value }) : result;

const questionContext = (session: Session, actor: Actor, { now, newId }: DecisionContext) => ({
  now,
  newId: newId as QuestionId,
  attendee: actor.role === 'attendee' ? (actor.id as AttendeeId) : null,
  isAddressee: (to: string) =>
    session.cities.some((city) => city.id === to) || session.speakers.some((speaker) => speaker.id === to),
  ended: session.rundown.endedAt !== null,
});
