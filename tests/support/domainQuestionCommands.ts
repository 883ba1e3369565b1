import type { SpeakerId } from '../../shared/kernel/ids.ts';
import type { Batch, QuestionChange, QuestionCommand } from '../../shared/questions/commands.ts';
import { fieldsOf } from '../../shared/questions/edit.ts';
import type { Gate, Later, Offer, QuestionStatus, ReplyTo } from '../../shared/questions/types.ts';
import type { Doing } from './domain.ts';
import { about, addressee, questionId } from './domainCommands.ts';
import { questionOf } from './domainSeminar.ts';

// Commands about questions beside the oldest ones, which stand with those of the running order.

export const review = about('question.review');
export const skip = about('question.skip');
export const split = about('question.split');

/** The same command from somebody who says where the question is believed to stand. */
export const believing = <T extends QuestionCommand>(from: QuestionStatus, command: T) => ({
  ...command,
  from,
});

/** A moderator's own; with a name, one for somebody who spoke in the call. */
export const enter = (text: string, more: { to?: string; name?: string } = {}): QuestionCommand => ({
  type: 'question.enter',
  text,
  ...(more.to !== undefined && { to: addressee(more.to) }),
  ...(more.name !== undefined && { name: more.name }),
});

export const editQuestion = (id: string, change: QuestionChange, over: QuestionChange): QuestionCommand => ({
  ...about('question.edit')(id),
  change,
  over,
});
/** Somebody edits a question as it stands by then. */
export const editQuestionNow =
  (id: string, change: QuestionChange): Doing =>
  (session) =>
    editQuestion(id, change, fieldsOf(questionOf(session, id)));

export const place = (id: string, after: string | null): QuestionCommand => ({
  ...about('question.reorder')(id),
  after: after === null ? null : questionId(after),
});
export const show = (id: string, shown: boolean): QuestionCommand => ({
  ...about('question.show')(id),
  shown,
});
export const batch = (ids: readonly string[], what: Batch, from?: QuestionStatus): QuestionCommand => ({
  type: 'question.batch',
  questions: ids.map(questionId),
  do: what,
  ...(from !== undefined && { from }),
});
export const merge = (id: string, into: string): QuestionCommand => ({
  ...about('question.merge')(id),
  into: questionId(into),
});
export const putOff = (id: string, to: string | null): QuestionCommand => ({
  ...about('question.putOff')(id),
  to: to as Later | null,
});

export const offer = (id: string, says: Offer | null): QuestionCommand => ({
  ...about('question.offer')(id),
  says,
});
export const propose = (id: string, text: string, to: ReplyTo = 'all'): QuestionCommand => ({
  ...about('question.propose')(id),
  text,
  to,
});
export const decline = (id: string, speaker: string): QuestionCommand => ({
  ...about('question.decline')(id),
  speaker: speaker as SpeakerId,
});
/** In the place of none, to all and in the sender's own name, unless the test says otherwise. */
export const reply = (
  id: string,
  text: string,
  more: { to?: ReplyTo; speaker?: string; over?: string } = {},
): QuestionCommand => ({
  ...about('question.reply')(id),
  text,
  to: more.to ?? 'all',
  ...(more.speaker !== undefined && { speaker: more.speaker as SpeakerId }),
  over: more.over ?? null,
});
export const unreply = (id: string, over: string): QuestionCommand => ({
  ...about('question.unreply')(id),
  over,
});

export const mute = (asker: number, muted: boolean): QuestionCommand => ({
  type: 'asker.mute',
  asker,
  muted,
});
export const setSubmissions = (to: Gate['override'], message?: string): QuestionCommand => ({
  type: 'submissions.set',
  to,
  ...(message !== undefined && { message }),
});
