import type { AttendeeId } from '../kernel/ids.ts';
import type { Question, Questions } from './types.ts';

/** An attendee's own questions, oldest first. */
export const ownQuestions = (questions: Questions, attendee: AttendeeId): readonly Question[] =>
  [...questions.byId.values()].filter((question) => question.author === attendee);

/** Whether nobody has decided yet what becomes of it (Q7). */
export const isUndecided = ({ triage }: Question): boolean =>
  triage.status === 'pending' || triage.status === 'approved';
