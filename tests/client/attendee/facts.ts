import type { PersonId, SegmentId } from '../../../shared/kernel/ids.ts';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import type { Later, ReplyTo } from '../../../shared/questions/types.ts';
import type { Submissions } from '../../../shared/rundown/types.ts';
import { addressee, questionId } from '../../support/domainCommands.ts';
import { edited } from '../../support/domainEvents.ts';
import { ASTRID, JOSTEIN } from '../../support/domainPeople.ts';

// What others make of a question, and of who may ask; as the attendee's page is told.

export const merged = (id: string, into: string): QuestionEvent => ({
  type: 'question.merged',
  question: questionId(id),
  into: questionId(into),
});
export const reworded = (id: string, wording: string): QuestionEvent => ({
  type: 'question.edited',
  question: questionId(id),
  change: { wording },
});
export const readdressed = (id: string, to: string | null): QuestionEvent => ({
  type: 'question.edited',
  question: questionId(id),
  change: { to: to === null ? null : addressee(to) },
});
export const replied = (
  id: string,
  text: string,
  { to = 'all', by = JOSTEIN.id }: { to?: ReplyTo; by?: PersonId } = {},
): QuestionEvent => ({ type: 'question.replied', question: questionId(id), by, text, to });
/** To a segment, or onto a city's list. */
export const putOff = (id: string, to: string): QuestionEvent => ({
  type: 'question.putOff',
  question: questionId(id),
  to: to as Later,
});
export const muted = (isMuted = true): QuestionEvent => ({
  type: 'asker.muted',
  attendee: ASTRID.id,
  muted: isMuted,
});
export const gate = (override: 'open' | 'closed' | null, message: string | null = null): QuestionEvent => ({
  type: 'submissions.set',
  gate: { override, message },
});
export const takes = (segment: SegmentId | string, submissions: Submissions) =>
  edited(segment, { submissions });
