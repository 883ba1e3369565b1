import { unreachable } from '../kernel/assert.ts';
import {
  type AttendeeId,
  type CityId,
  type MessageId,
  type QuestionId,
  type SegmentId,
  type SpeakerId,
  SYSTEM,
} from '../kernel/ids.ts';
import { type Rejection, reject } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import { decideMessages } from '../messages/decide.ts';
import type { QuestionCommand } from '../questions/commands.ts';
import type { QuestionContext, Reader } from '../questions/context.ts';
import { decideQuestions } from '../questions/decide.ts';
import { running } from '../rundown/clock.ts';
import { decideRundown } from '../rundown/decide.ts';
import { holderOf } from '../rundown/floor.ts';
import { cityOf, concerns } from './addressees.ts';
import type { HistoryCommand, SessionCommand } from './commands.ts';
import { nudgeKey, speakersIn } from './due.ts';
import type { SessionEvent } from './events.ts';
import { submissionsOf } from './gate.ts';
import { type Actor, inWords, may, mayRevert } from './permissions.ts';
import { decideSettings } from './settings.ts';
import type { Action, Session } from './types.ts';

/** What an accepted command's sender is told beside "accepted": the id of what it made, if it made something. */
export interface Outcome {
  readonly question?: QuestionId;
  readonly segment?: SegmentId;
  /** To how many questions something was done, where it was asked of several. */
  readonly count?: number;
  readonly message?: MessageId;
}

export interface Decision extends Outcome {
  readonly events: readonly SessionEvent[];
}

export interface DecisionContext {
  readonly now: Instant;
  /** A fresh id, for whatever the command creates. */
  readonly newId: string;
  readonly read: Reader;
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

  const events = eventsOf(session, command, actor, context);
  return events.ok
    ? ok({ events: events.value, ...outcomeOf(command, context.newId, events.value) })
    : events;
}

function eventsOf(
  session: Session,
  command: SessionCommand,
  actor: Actor,
  context: DecisionContext,
): Result<readonly SessionEvent[], Rejection> {
  switch (command.type) {
    case 'undo':
    case 'redo':
      return decideHistory(session, command, actor);
    case 'rundown.end': {
      const end = decideRundown(session.rundown, command, rundownContext(session, context));
      const { live } = session.questions;
      if (!end.ok || live === null) return end;
      return ok([{ type: 'question.answered', question: live }, ...end.value]);
    }
    case 'rundown.start':
    case 'rundown.next':
    case 'rundown.previous':
    case 'rundown.goTo':
    case 'rundown.hold':
    case 'rundown.resume':
    case 'rundown.adjust':
    case 'rundown.advance':
    case 'rundown.insert':
    case 'rundown.duplicate':
    case 'rundown.remove':
    case 'rundown.reorder':
    case 'rundown.edit':
    case 'rundown.plan':
    case 'rundown.drop':
    case 'rundown.restore':
    case 'rundown.recover':
    case 'floor.give':
      return decideRundown(session.rundown, command, rundownContext(session, context));
    case 'question.ask':
    case 'question.answered':
    case 'question.return':
    case 'question.skip': {
      const decided = decideQuestions(session.questions, command, questionContext(session, actor, context));
      if (!decided.ok) return decided;
      // First, so that the action is named after the question.
      return ok([...floorOf(session, command), ...decided.value]);
    }
    case 'question.submit':
    case 'question.enter':
    case 'question.edit':
    case 'question.upvote':
    case 'question.unvote':
    case 'question.withdraw':
    case 'question.approve':
    case 'question.review':
    case 'question.dismiss':
    case 'question.queue':
    case 'question.reorder':
    case 'question.show':
    case 'question.batch':
    case 'question.merge':
    case 'question.split':
    case 'question.putOff':
    case 'question.offer':
    case 'question.propose':
    case 'question.decline':
    case 'question.reply':
    case 'question.unreply':
    case 'asker.mute':
    case 'submissions.set':
    case 'moderation.set':
      return decideQuestions(session.questions, command, questionContext(session, actor, context));
    case 'message.send':
    case 'message.delivered':
    case 'message.seen':
    case 'message.clear':
    case 'curtain.set':
      return decideMessages(session.messages, command, {
        sender: { id: actor.id, isSpeaker: actor.role === 'speaker' },
        newId: context.newId as MessageId,
        isSpeaker: isSpeakerOf(session),
      });
    case 'message.nudge':
      return nudge(session, command.from, command.left, context.newId);
    case 'session.edit':
    case 'city.zone':
      return decideSettings(session, command);
    default:
      return unreachable(command);
  }
}

/** What a new thing is called, where the command makes one. */
function outcomeOf(command: SessionCommand, newId: string, events: readonly SessionEvent[]): Outcome {
  switch (command.type) {
    case 'question.submit':
    case 'question.enter':
      return { question: newId as QuestionId };
    case 'rundown.insert':
    case 'rundown.duplicate':
      return { segment: newId as SegmentId };
    case 'message.send':
      return { message: newId as MessageId };
    case 'question.batch':
      return { count: new Set(events.map((event) => 'question' in event && event.question)).size };
    default:
      return {};
  }
}

/**
 * What becomes of the floor when a question goes live, or the live one leaves the stage (T14): a question to a city gives it the floor,
 * and takes it away again when it is done with, unless the segment is that city's own.
 */
function floorOf(
  session: Session,
  { type, question }: { readonly type: QuestionCommand['type']; readonly question: QuestionId },
): readonly SessionEvent[] {
  const { settings, rundown, questions } = session;
  const current = running(rundown);
  const isAsked = type === 'question.ask';
  if (!settings.askGivesFloor || !current || !(isAsked || question === questions.live)) return [];
  const cityTo = (id: QuestionId | null): CityId | null =>
    id === null ? null : cityOf(session, questions.byId.get(id)?.triage.to ?? null);
  const holder = holderOf(rundown);
  const next = isAsked ? cityTo(question) : null;
  const before = cityTo(questions.live);
  const to = next ?? (before !== null && before === holder ? current.segment.city : holder);
  return to === holder ? [] : [{ type: 'floor.given', to }];
}

/** An automatic nudge to all who speak in the running segment (M4). */
function nudge(
  session: Session,
  from: SegmentId,
  left: Duration,
  newId: string,
): Result<readonly SessionEvent[], Rejection> {
  const segment = running(session.rundown)?.segment;
  const found = session.settings.autoNudges.find((one) => one.left === left);
  if (segment?.id !== from || !found) return reject('stale', 'The show has gone on meanwhile.');
  return ok(
    speakersIn(session, segment).map((to, n) => ({
      type: 'message.sent',
      message: `${newId}-${n}` as MessageId,
      to,
      text: found.text,
      by: SYSTEM,
      nudge: nudgeKey(segment, left),
    })),
  );
}

function decideHistory(
  session: Session,
  { type, of }: HistoryCommand,
  actor: Actor,
): Result<readonly SessionEvent[], Rejection> {
  const stack = type === 'undo' ? session.history.done : session.history.undone;
  const action: Action | undefined = stack.at(-1);
  if (!action) return reject('not_in_state', `There is nothing to ${type}.`);
  if (action.id !== of)
    return reject('stale', 'Something else was done meanwhile. Look again before you take it back.');
  if (!mayRevert(actor.role, action))
    return reject('wrong_role', `This is not for ${inWords(actor.role)} to ${type}.`);
  return ok([{ type: type === 'undo' ? 'action.undone' : 'action.redone', of }]);
}

const rundownContext = (session: Session, { now, newId }: DecisionContext) => ({
  now,
  newId: newId as SegmentId,
  isCity: (id: string) => session.cities.some((city) => city.id === id),
  isSpeaker: isSpeakerOf(session),
});

const questionContext = (
  session: Session,
  actor: Actor,
  { now, newId, read }: DecisionContext,
): QuestionContext => {
  const isCity = (id: string) => session.cities.some((city) => city.id === id);
  return {
    now,
    newId: newId as QuestionId,
    sender: actor.id,
    attendee: actor.role === 'attendee' ? (actor.id as AttendeeId) : null,
    speaker: actor.role === 'speaker' ? (actor.id as SpeakerId) : null,
    rules: session.settings,
    read,
    isAddressee: (to) => isCity(to) || isSpeakerOf(session)(to),
    isLater: (to) => isCity(to) || session.rundown.segments.some(({ id }) => id === to),
    concerns: (to, speaker) => concerns(session, to, speaker),
    cityOf: (speaker) => cityOf(session, speaker),
    submissions: submissionsInWords(session),
    ended: session.rundown.endedAt !== null,
  };
};

/** Whether questions are taken, and the sentence that a refusal has where they are not. */
function submissionsInWords(session: Session): QuestionContext['submissions'] {
  const { open, message, opensWith } = submissionsOf(session);
  const next = session.rundown.segments.find(({ id }) => id === opensWith)?.title;
  return {
    open,
    message:
      message ??
      (next === undefined
        ? 'Questions are closed at the moment. What you wrote is kept.'
        : `Questions are closed at the moment; they open with “${next}”. What you wrote is kept.`),
  };
}

const isSpeakerOf =
  ({ speakers }: Session) =>
  (id: string): boolean =>
    speakers.some((speaker) => speaker.id === id);
