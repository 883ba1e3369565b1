import type { AttendeeId } from '../kernel/ids.ts';
import { ownQuestions } from '../questions/own.ts';
import { isReworkable } from '../questions/submit.ts';
import type { Question, Questions } from '../questions/types.ts';
import type { Session } from '../session/types.ts';
import { isPublic } from './audience.ts';
import { askersQuestion } from './questions.ts';
import type { Own, OwnQuestionRecord } from './records.ts';

/**
 * What is one attendee's alone (Q9): own questions in every status, with the reason of a dismissal and what became of the question that one
 * was merged into; own upvotes; and whether a moderator has muted this attendee.
 */
export const ownView = ({ questions, rundown }: Session, attendee: AttendeeId): Own => ({
  questions: ownQuestions(questions, attendee).map((question) => ({
    ...askersQuestion(question),
    ...(rundown.endedAt === null && isReworkable(questions, question) && { editable: true }),
    ...joined(questions, question),
  })),
  upvotes: [...questions.byId.values()].filter(({ voters }) => voters.has(attendee)).map(({ id }) => id),
  muted: questions.muted.has(attendee),
});

/** The question that stands for this one, at the end of however many merges (Q4). */
function joined({ byId }: Questions, question: Question): Pick<OwnQuestionRecord, 'joined'> {
  let target = question;
  while (target.triage.merged) {
    const next = byId.get(target.triage.merged.into);
    if (!next) break;
    target = next;
  }
  if (target === question) return {};
  const { id, text, reply, status, reason } = askersQuestion(target);
  const isSeen = isPublic(target) || target.author === question.author;
  return {
    joined: { id, status, ...(isSeen && { text }), ...(reason && { reason }), ...(reply && { reply }) },
  };
}
