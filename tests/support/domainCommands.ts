import type { CityId, CommandId, QuestionId, SegmentId, SpeakerId } from '../../shared/kernel/ids.ts';
import type { Duration } from '../../shared/kernel/time.ts';
import type { QuestionCommand } from '../../shared/questions/commands.ts';
import type { RundownCommand } from '../../shared/rundown/commands.ts';
import type { Doing } from './domain.ts';

// Commands as the tests speak of them. Plain strings become ids here.

export const segmentId = (id: string) => id as SegmentId;
export const questionId = (id: string) => id as QuestionId;
export const addressee = (id: string) => id as CityId | SpeakerId;

export const start = (plan: 'keep' | 'now'): RundownCommand => ({ type: 'rundown.start', plan });
export const next = (from: string): RundownCommand => ({ type: 'rundown.next', from: segmentId(from) });
export const previous = (from: string): RundownCommand => ({
  type: 'rundown.previous',
  from: segmentId(from),
});
export const goTo = (from: string, to: string): RundownCommand => ({
  type: 'rundown.goTo',
  from: segmentId(from),
  to: segmentId(to),
});
export const hold = (from: string): RundownCommand => ({ type: 'rundown.hold', from: segmentId(from) });
export const resume = (from: string): RundownCommand => ({ type: 'rundown.resume', from: segmentId(from) });
export const adjust = (segment: string, by: Duration): RundownCommand => ({
  type: 'rundown.adjust',
  segment: segmentId(segment),
  by,
});
export const end: RundownCommand = { type: 'rundown.end' };
export const advance = (from: string): RundownCommand => ({ type: 'rundown.advance', from: segmentId(from) });

export const submit = (text: string, more: { to?: string; name?: string } = {}): QuestionCommand => ({
  type: 'question.submit',
  text,
  ...(more.to !== undefined && { to: addressee(more.to) }),
  ...(more.name !== undefined && { name: more.name }),
});
/** Most of what is done to a question, and most of what happens to it, says no more than which. */
export const about =
  <T extends string>(type: T) =>
  (id: string) =>
    ({ type, question: questionId(id) }) as const;

export const upvote = about('question.upvote');
export const unvote = about('question.unvote');
export const withdraw = about('question.withdraw');
export const approve = about('question.approve');
export const queue = about('question.queue');
export const markAnswered = about('question.answered');
/** From the stage, or from among the answered, to the head of the queue. */
export const putBack = about('question.return');
export const dismiss = (id: string, reason?: string): QuestionCommand => ({
  ...about('question.dismiss')(id),
  ...(reason !== undefined && { reason }),
});
/** `over` is the question that the sender believes live. */
export const ask = (id: string, over: string | null = null): QuestionCommand => ({
  ...about('question.ask')(id),
  over: over === null ? null : questionId(over),
});
export const moderateFirst = (before: boolean): QuestionCommand => ({ type: 'moderation.set', before });

const NEVER_HAPPENED = 'never-happened' as CommandId;

/** Takes back what is on top of the stack that all moderators share. */
export const undo: Doing = ({ history }) => ({ type: 'undo', of: history.done.at(-1)?.id ?? NEVER_HAPPENED });
export const redo: Doing = ({ history }) => ({
  type: 'redo',
  of: history.undone.at(-1)?.id ?? NEVER_HAPPENED,
});
