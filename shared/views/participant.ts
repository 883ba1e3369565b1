import type { AttendeeId } from '../kernel/ids.ts';
import { ownQuestions } from '../questions/decide.ts';
import type { Session } from '../session/types.ts';
import { reasonedQuestion } from './common.ts';
import type { Own } from './records.ts';

/** What is one attendee's alone: own questions in every status, with the reason of a dismissal, and own upvotes (Q9). */
export const ownView = (session: Session, attendee: AttendeeId): Own => ({
  questions: ownQuestions(session.questions, attendee).map(reasonedQuestion),
  upvotes: [...session.questions.byId.values()].flatMap(({ id, voters }) =>
    voters.has(attendee) ? [id] : [],
  ),
});
