import { unreachable } from '../kernel/assert.ts';
import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import { type Rejection, reject } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { cleaned, countGraphemes } from '../kernel/text.ts';
import { type Instant, plus } from '../kernel/time.ts';
import type { QuestionCommand } from './commands.ts';
import type { QuestionEvent } from './events.ts';
import type { Addressee, Question, QuestionStatus, Questions } from './types.ts';

type Decision = Result<readonly QuestionEvent[], Rejection>;

/** What a decision needs beside the questions themselves. */
export interface QuestionContext {
  readonly now: Instant;
  /** The attendee who sends the command; null for everybody else. */
  readonly attendee: AttendeeId | null;
  /** The id that a new question is to have. */
  readonly newId: QuestionId;
  readonly isAddressee: (to: string) => boolean;
  /** After the session: submissions, votes and asking are over; triage goes on (T11). */
  readonly ended: boolean;
}

/** The longest name, in graphemes and in UTF-16 units (Q8). */
const NAME_LIMIT = { graphemes: 60, units: 400 };
const REASON_LIMIT = { graphemes: 300, units: 2000 };

/**
 * From which statuses a triage command may take a question (Q1).
 * The statuses that lead to `queued` by *return* are those that were on stage before.
 */
const FROM = {
  'question.approve': ['pending', 'queued', 'dismissed'],
  'question.dismiss': ['pending', 'approved', 'queued'],
  'question.queue': ['approved'],
  'question.ask': ['approved', 'queued'],
  'question.answered': ['live'],
  'question.return': ['live', 'answered'],
  'question.withdraw': ['pending', 'approved'],
} as const satisfies Record<string, readonly QuestionStatus[]>;

/**
 * What a command about questions causes: facts, or a refusal with a sentence.
 * Refuses with `empty`, `too_long`, `too_soon`, `too_many`, `closed`, `unknown_id`, `not_in_state`, `wrong_role`, `stale`.
 */
export function decideQuestions(
  questions: Questions,
  command: QuestionCommand,
  context: QuestionContext,
): Decision {
  switch (command.type) {
    case 'question.submit':
      return submit(questions, command, context);
    case 'question.upvote':
    case 'question.unvote':
      return vote(questions, command, context);
    case 'question.withdraw':
      return withdraw(questions, command, context);
    case 'question.approve':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.approved', question: id }]));
    case 'question.dismiss':
      return inState(questions, command, ({ id }) => {
        const reason = cleanedWithin(command.reason ?? '', REASON_LIMIT);
        if (reason === null) return reject('too_long', 'A reason can have up to 300 characters.');
        return ok([{ type: 'question.dismissed', question: id, reason: reason || null }]);
      });
    case 'question.queue':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.queued', question: id }]));
    case 'question.ask':
      return inState(questions, command, ({ id }) => ask(questions, id, command.over, context));
    case 'question.answered':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.answered', question: id }]));
    case 'question.return':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.returned', question: id }]));
    case 'moderation.set':
      return ok(
        questions.moderateFirst === command.before
          ? []
          : [{ type: 'moderation.set', before: command.before }],
      );
    default:
      return unreachable(command);
  }
}

function submit(
  questions: Questions,
  command: Extract<QuestionCommand, { type: 'question.submit' }>,
  { attendee, now, newId, isAddressee, ended }: QuestionContext,
): Decision {
  if (attendee === null) return reject('wrong_role', 'Only attendees ask questions here.');
  if (ended) return reject('closed', 'The session has ended; questions are no longer taken.');
  const to: Addressee = command.to ?? null;
  if (to !== null && !isAddressee(to))
    return reject('unknown_id', 'This city or speaker is not part of the session.');

  const { limits } = questions;
  const text = cleanedWithin(command.text, limits);
  if (text === '') return reject('empty', 'Write your question first.');
  if (text === null)
    return reject(
      'too_long',
      `A question can have up to ${limits.graphemes} characters. Shorten it and send it again.`,
    );
  const name = cleanedWithin(command.name ?? '', NAME_LIMIT);
  if (name === null) return reject('too_long', 'A name can have up to 60 characters.');

  const own = ownQuestions(questions, attendee);
  const last = own.at(-1);
  if (last) {
    const retryAt = plus(last.submittedAt, limits.pause);
    if (retryAt > now)
      return reject('too_soon', 'You have just asked. Wait a moment before the next question.', retryAt);
  }
  if (own.filter((question) => isUndecided(question)).length >= limits.undecided)
    return reject(
      'too_many',
      `You have ${limits.undecided} waiting already. Withdraw one, or wait until one is decided.`,
    );

  const status = questions.moderateFirst ? 'pending' : 'approved';
  return ok([
    { type: 'question.submitted', question: newId, text, to, author: attendee, name: name || null, status },
  ]);
}

/** Whose question it is comes first: where somebody else's stands is nobody's business (Q9). */
function withdraw(
  questions: Questions,
  command: Extract<QuestionCommand, { type: 'question.withdraw' }>,
  { attendee }: QuestionContext,
): Decision {
  const question = questions.byId.get(command.question);
  if (question && (question.author === null || question.author !== attendee))
    return reject('wrong_role', 'Only the person who asked this question can withdraw it.');
  return inState(questions, command, ({ id }) => ok([{ type: 'question.withdrawn', question: id }]));
}

/** Votes set a state: to vote twice is to vote once (Q3). */
function vote(
  questions: Questions,
  command: { type: 'question.upvote' | 'question.unvote'; question: QuestionId },
  { attendee, ended }: QuestionContext,
): Decision {
  if (attendee === null) return reject('wrong_role', 'Only attendees vote.');
  const question = questions.byId.get(command.question);
  if (!question) return unknownQuestion();
  const { status } = question.triage;
  const offered = status === 'queued' || (status === 'approved' && question.origin === 'audience');
  if (ended || !offered) return reject('closed', 'This question can no longer be voted on.');
  const wanted = command.type === 'question.upvote';
  if (question.voters.has(attendee) === wanted) return ok([]);
  return ok([
    { type: wanted ? 'question.upvoted' : 'question.unvoted', question: question.id, voter: attendee },
  ]);
}

/** One live question: asking another answers the one before (Q2). */
function ask(
  questions: Questions,
  id: QuestionId,
  over: QuestionId | null,
  { ended }: QuestionContext,
): Decision {
  if (ended) return reject('not_in_state', 'The session has ended; nobody is there to answer.');
  if (questions.live !== over)
    return reject('stale', 'Another question is live by now. Look again before you ask this one.');
  const asked = { type: 'question.asked', question: id } as const;
  return ok(
    questions.live === null ? [asked] : [{ type: 'question.answered', question: questions.live }, asked],
  );
}

function inState(
  questions: Questions,
  command: { type: keyof typeof FROM; question: QuestionId },
  then: (question: Question) => Decision,
): Decision {
  const question = questions.byId.get(command.question);
  if (!question) return unknownQuestion();
  const from: readonly QuestionStatus[] = FROM[command.type];
  return from.includes(question.triage.status)
    ? then(question)
    : reject('not_in_state', `This cannot be done now: the question is ${IN_WORDS[question.triage.status]}.`);
}

const IN_WORDS: Record<QuestionStatus, string> = {
  pending: 'waiting for review',
  approved: 'open',
  queued: 'in the queue',
  live: 'live',
  answered: 'answered',
  dismissed: 'dismissed',
  withdrawn: 'withdrawn by its asker',
  merged: 'merged into another',
};

/** An attendee's own questions, oldest first. */
export const ownQuestions = (questions: Questions, attendee: AttendeeId): readonly Question[] =>
  [...questions.byId.values()].filter((question) => question.author === attendee);

const isUndecided = ({ triage }: Question): boolean =>
  triage.status === 'pending' || triage.status === 'approved';

/** Cleaning may make a text shorter, but what is this many times too long is not even looked at. */
const ABSURD = 4;

/** The text as it is kept (Q8), or null when it is too long (Q7). */
function cleanedWithin(text: string, limit: { graphemes: number; units: number }): string | null {
  if (text.length > ABSURD * limit.units) return null;
  const kept = cleaned(text);
  return kept.length > limit.units || countGraphemes(kept) > limit.graphemes ? null : kept;
}

const unknownQuestion = () => reject('unknown_id', 'There is no such question.');
