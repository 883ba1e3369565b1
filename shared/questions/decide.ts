import { unreachable } from '../kernel/assert.ts';
import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import { reject, rejectField } from '../kernel/rejection.ts';
import { ok } from '../kernel/result.ts';
import { batch } from './batch.ts';
import type { QuestionCommand } from './commands.ts';
import type { Decision, QuestionContext } from './context.ts';
import { edit } from './edit.ts';
import { decline, offer, propose, reply, unreply } from './replies.ts';
import { IN_WORDS, inState, MERGES_INTO } from './state.ts';
import { enter, reword, submit } from './submit.ts';
import { cleanedWithin, LONGEST, unknownQuestion } from './texts.ts';
import type { Question, Questions } from './types.ts';

type Of<T extends QuestionCommand['type']> = Extract<QuestionCommand, { type: T }>;

/**
 * What a command about questions causes: facts, or a refusal with a sentence. Refuses with `empty`, `too_long`, `too_soon`, `too_many`,
 * `closed`, `muted`, `unknown_id`, `not_in_state`, `wrong_role`, `stale`.
 */
export function decideQuestions(
  questions: Questions,
  command: QuestionCommand,
  context: QuestionContext,
): Decision {
  switch (command.type) {
    case 'question.submit':
      return submit(questions, command, context);
    case 'question.enter':
      return enter(command, context);
    case 'question.edit':
      return context.attendee === null
        ? edit(questions, command, context)
        : reword(questions, command, context);
    case 'question.upvote':
    case 'question.unvote':
      return vote(questions, command, context);
    case 'question.withdraw':
      return withdraw(questions, command, context);
    case 'question.approve':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.approved', question: id }]));
    case 'question.review':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.reviewed', question: id }]));
    case 'question.dismiss':
      return inState(questions, command, ({ id }) => {
        const reason = cleanedWithin(command.reason ?? '', LONGEST.reason);
        if (reason === null)
          return rejectField('reason', 'too_long', `A reason can have up to ${LONGEST.reason} characters.`);
        return ok([{ type: 'question.dismissed', question: id, reason: reason || null }]);
      });
    case 'question.queue':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.queued', question: id }]));
    case 'question.reorder':
      return inState(questions, command, ({ id }) => reorder(questions, id, command.after));
    case 'question.skip':
      return inState(questions, command, ({ id }) =>
        ok(questions.queue.at(-1) === id ? [] : [{ type: 'question.skipped', question: id }]),
      );
    case 'question.ask':
      return inState(questions, command, ({ id }) => ask(questions, id, command.over, context));
    case 'question.answered':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.answered', question: id }]));
    case 'question.return':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.returned', question: id }]));
    case 'question.show':
      return inState(questions, command, ({ id }) =>
        ok(
          questions.offScreen === !command.shown
            ? []
            : [{ type: 'question.shown', question: id, shown: command.shown }],
        ),
      );
    case 'question.batch':
      return batch(questions, command, (one) => decideQuestions(questions, one, context));
    case 'question.merge':
      return inState(questions, command, ({ id }) => merge(questions, id, command.into));
    case 'question.split':
      return inState(questions, command, ({ id }) => ok([{ type: 'question.split', question: id }]));
    case 'question.putOff':
      return inState(questions, command, (question) => putOff(question, command, context));
    case 'question.offer':
      return offer(questions, command, context);
    case 'question.propose':
      return propose(questions, command, context);
    case 'question.decline':
      return decline(questions, command);
    case 'question.reply':
      return reply(questions, command, context);
    case 'question.unreply':
      return unreply(questions, command);
    case 'asker.mute':
      return mute(questions, command);
    case 'submissions.set':
      return setSubmissions(questions, command);
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

/**
 * Whose question it is comes first: where somebody else's stands is nobody's business (Q9). What was merged into it stands for itself
 * again, so that nobody's question goes with it.
 */
function withdraw(
  questions: Questions,
  command: Of<'question.withdraw'>,
  { attendee }: QuestionContext,
): Decision {
  const question = questions.byId.get(command.question);
  if (question && (question.author === null || question.author !== attendee))
    return reject('wrong_role', 'Only the person who asked this question can withdraw it.');
  return inState(questions, command, ({ id }) =>
    ok([
      ...(questions.merged.get(id) ?? []).map(
        (part) => ({ type: 'question.split', question: part }) as const,
      ),
      { type: 'question.withdrawn', question: id },
    ]),
  );
}

/** Votes set a state: to vote twice is to vote once (Q3). */
function vote(
  questions: Questions,
  command: Of<'question.upvote'> | Of<'question.unvote'>,
  { attendee, ended }: QuestionContext,
): Decision {
  if (attendee === null) return reject('wrong_role', 'Only attendees vote.');
  const question = questions.byId.get(command.question);
  if (!question) return unknownQuestion();
  const { status } = question.triage;
  const offered = status === 'queued' || (status === 'approved' && question.origin !== 'prepared');
  if (ended || !offered) return reject('closed', 'This question can no longer be voted on.');
  const wanted = command.type === 'question.upvote';
  // Who backs it by what was merged into it can vote for it nevertheless, and that outlives a split (Q4).
  if ((wanted ? question.cast : question.voters).has(attendee) === wanted) return ok([]);
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

function reorder({ queue }: Questions, id: QuestionId, after: QuestionId | null): Decision {
  if (after === id || (after !== null && !queue.includes(after)))
    return rejectField('after', 'stale', 'The queue has changed meanwhile. Look again.');
  const place = queue.indexOf(id);
  const before = queue[place - 1] ?? null;
  return ok(before === after ? [] : [{ type: 'question.reordered', question: id, after }]);
}

/** Joins its voters and its asker to another's (Q4). */
function merge(questions: Questions, id: QuestionId, into: QuestionId): Decision {
  const target = questions.byId.get(into);
  if (!target) return rejectField('into', 'unknown_id', 'The question to merge into is not there.');
  if (into === id) return rejectField('into', 'invalid', 'A question cannot be merged into itself.');
  const { status } = target.triage;
  return MERGES_INTO.includes(status)
    ? ok([{ type: 'question.merged', question: id, into }])
    : rejectField('into', 'not_in_state', `The question to merge into is ${IN_WORDS[status]}.`);
}

/** Kept for what follows: a later segment, or a city's follow-up list (Q17). */
function putOff(
  { id, triage }: Question,
  { to }: Of<'question.putOff'>,
  { isLater }: QuestionContext,
): Decision {
  if (to !== null && !isLater(to))
    return rejectField('to', 'unknown_id', 'There is no such segment or city to keep it for.');
  return ok(triage.later === to ? [] : [{ type: 'question.putOff', question: id, to }]);
}

function mute({ askers, muted }: Questions, { asker, muted: wanted }: Of<'asker.mute'>): Decision {
  const attendee: AttendeeId | undefined = [...askers].find(([, number]) => number === asker)?.[0];
  if (attendee === undefined) return reject('unknown_id', 'There is no such asker.');
  return ok(muted.has(attendee) === wanted ? [] : [{ type: 'asker.muted', attendee, muted: wanted }]);
}

function setSubmissions({ gate }: Questions, { to, message }: Of<'submissions.set'>): Decision {
  const kept = cleanedWithin(message ?? '', LONGEST.closed);
  if (kept === null)
    return rejectField('message', 'too_long', `The message can have up to ${LONGEST.closed} characters.`);
  const next = { override: to, message: to === 'closed' ? kept || null : null };
  return ok(
    gate.override === next.override && gate.message === next.message
      ? []
      : [{ type: 'submissions.set', gate: next }],
  );
}
