import type { QuestionId } from '../kernel/ids.ts';
import { reject } from '../kernel/rejection.ts';
import type { Decision } from './context.ts';
import { unknownQuestion } from './texts.ts';
import type { Question, QuestionStatus, Questions } from './types.ts';

const EVERYWHERE = ['pending', 'approved', 'queued', 'live', 'answered', 'dismissed'] as const;

/**
 * From which statuses a command may take a question, or touch it (Q1). Votes have their own rule (Q3).
 * The statuses that lead to `queued` by *return* are those that were on stage before.
 */
export const FROM = {
  'question.approve': ['pending', 'queued', 'dismissed'],
  'question.review': ['approved', 'dismissed'],
  'question.dismiss': ['pending', 'approved', 'queued'],
  'question.queue': ['approved'],
  'question.reorder': ['queued'],
  'question.skip': ['queued', 'live'],
  'question.ask': ['approved', 'queued'],
  'question.answered': ['live'],
  'question.return': ['live', 'answered'],
  'question.show': ['live'],
  'question.withdraw': ['pending', 'approved'],
  'question.merge': ['pending', 'approved', 'queued'],
  'question.split': ['merged'],
  'question.putOff': ['pending', 'approved', 'queued'],
  'question.edit': EVERYWHERE,
  'question.offer': ['queued', 'live'],
  'question.propose': ['queued', 'live', 'pending', 'approved'],
  'question.decline': EVERYWHERE,
  'question.reply': EVERYWHERE,
  'question.unreply': EVERYWHERE,
} as const satisfies Record<string, readonly QuestionStatus[]>;

/** Into which a question can be merged: whatever the audience may hear more of. */
export const MERGES_INTO: readonly QuestionStatus[] = ['pending', 'approved', 'queued', 'live', 'answered'];

/** What `then` makes of the question if the command may touch it where it stands; else `unknown_id`, `stale`, `not_in_state`. */
export function inState(
  questions: Questions,
  command: {
    readonly type: keyof typeof FROM;
    readonly question: QuestionId;
    readonly from?: QuestionStatus | undefined;
  },
  then: (question: Question) => Decision,
): Decision {
  const question = questions.byId.get(command.question);
  if (!question) return unknownQuestion();
  const { status } = question.triage;
  const from: readonly QuestionStatus[] = FROM[command.type];
  if (!from.includes(status)) return notInState(status);
  return command.from !== undefined && command.from !== status ? overtaken(status) : then(question);
}

export const overtaken = (status: QuestionStatus) =>
  reject('stale', `Somebody else was quicker: by now the question is ${IN_WORDS[status]}. Look again.`);

export const notInState = (status: QuestionStatus) =>
  reject('not_in_state', `This cannot be done now: the question is ${IN_WORDS[status]}.`);

export const IN_WORDS: Record<QuestionStatus, string> = {
  pending: 'waiting for review',
  approved: 'open',
  queued: 'in the queue',
  live: 'live',
  answered: 'answered',
  dismissed: 'dismissed',
  withdrawn: 'withdrawn by its asker',
  merged: 'merged into another',
};
