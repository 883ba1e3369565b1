import { memo } from '../kernel/memo.ts';
import { byNewest, byVotes } from '../questions/rank.ts';
import type { Question, Questions } from '../questions/types.ts';
import type { Session } from '../session/types.ts';
import { commonRecords, queueRecord, standing, type View, viewOf } from './common.ts';
import { publicQuestion } from './questions.ts';
import type { CountsRecord, QuestionRecord } from './records.ts';

/** The ceiling of the audience's view, in questions (invariant 5): what lies beyond is asked for with `query`. */
export const CEILING = { queued: 40, top: 60, newest: 40, answered: 20 } as const;

/**
 * What all attendees see alike: the run of show; of the questions the live one, the queue, the most upvoted and the newest of
 * the open ones, and those lately answered (Q9). Its size has a ceiling, whatever the number of questions.
 */
export function audienceView(session: Session): View {
  const { shown, counts, queue } = shownTo(session.questions);
  const told = standing(session.messages, ({ to }) => to === 'attendees');
  return viewOf([...commonRecords(session), ...shown, queueRecord(queue), counts, ...told]);
}

/** Questions that attendees may see, whatever the ceiling (Q9): prepared ones stay the moderator's until they are queued. */
export const isPublic = ({ origin, triage: { status } }: Question): boolean =>
  status === 'queued' ||
  status === 'live' ||
  status === 'answered' ||
  (status === 'approved' && origin !== 'prepared');

const shownTo = memo((questions: Questions) => {
  const all = [...questions.byId.values()].filter(isPublic).map(publicQuestion);
  const of = (status: QuestionRecord['status']) => all.filter((question) => question.status === status);
  const next = new Set(questions.queue.slice(0, CEILING.queued));
  const open = of('approved');
  const answered = of('answered');
  const counts: CountsRecord = {
    kind: 'counts',
    id: 'counts',
    open: open.length,
    queued: questions.queue.length,
    answered: answered.length,
  };
  return {
    counts,
    queue: [...next],
    shown: [
      ...of('live'),
      ...of('queued').filter(({ id }) => next.has(id)),
      ...open.toSorted(byVotes).slice(0, CEILING.top),
      ...open.toSorted(byNewest).slice(0, CEILING.newest),
      ...answered.toSorted((a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0)).slice(0, CEILING.answered),
    ],
  };
});
