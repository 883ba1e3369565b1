import { present, unreachable } from '../kernel/assert.ts';
import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { QuestionEvent } from './events.ts';
import type { Question, Questions, Triage } from './types.ts';

/** Triage of a question that nobody has touched yet. */
export const untouched = (status: Triage['status']): Triage => ({
  status,
  reason: null,
  askedAt: null,
  answeredAt: null,
});

/** The questions after a fact that happened at `at`. */
export function evolveQuestions(questions: Questions, event: QuestionEvent, at: Instant): Questions {
  switch (event.type) {
    case 'question.submitted':
      return withQuestion(questions, {
        id: event.question,
        text: event.text,
        to: event.to,
        author: event.author,
        name: event.name,
        origin: 'audience',
        submittedAt: at,
        triage: untouched(event.status),
        voters: new Set(),
      });
    case 'question.upvoted':
      return withVoters(questions, event.question, (voters) => voters.add(event.voter));
    case 'question.unvoted':
      return withVoters(questions, event.question, (voters) => voters.delete(event.voter));
    case 'question.withdrawn':
      return moved(questions, event.question, { status: 'withdrawn' });
    case 'question.approved':
      return moved(questions, event.question, { status: 'approved', reason: null });
    case 'question.dismissed':
      return moved(questions, event.question, { status: 'dismissed', reason: event.reason });
    case 'question.queued': {
      const next = moved(questions, event.question, { status: 'queued' });
      return { ...next, queue: [...next.queue, event.question] };
    }
    case 'question.asked': {
      const next = moved(questions, event.question, { status: 'live', askedAt: at, answeredAt: null });
      return { ...next, live: event.question };
    }
    case 'question.answered':
      return moved(questions, event.question, { status: 'answered', answeredAt: at });
    case 'question.returned': {
      const next = moved(questions, event.question, { status: 'queued', askedAt: null, answeredAt: null });
      return { ...next, queue: [event.question, ...next.queue] };
    }
    case 'moderation.set':
      return { ...questions, moderateFirst: event.before };
    default:
      return unreachable(event);
  }
}

/** The question with another triage, taken off the queue and the stage, on which only the caller puts it. */
function moved(questions: Questions, id: QuestionId, change: Partial<Triage>): Questions {
  const question = known(questions, id);
  const next = withQuestion(questions, { ...question, triage: { ...question.triage, ...change } });
  return {
    ...next,
    queue: next.queue.includes(id) ? next.queue.filter((other) => other !== id) : next.queue,
    live: next.live === id ? null : next.live,
  };
}

function withVoters(
  questions: Questions,
  id: QuestionId,
  change: (voters: Set<AttendeeId>) => void,
): Questions {
  const question = known(questions, id);
  const voters = new Set(question.voters);
  change(voters);
  return withQuestion(questions, { ...question, voters });
}

const withQuestion = (questions: Questions, question: Question): Questions => ({
  ...questions,
  byId: new Map(questions.byId).set(question.id, question),
});

const known = (questions: Questions, id: QuestionId): Question =>
  present(questions.byId.get(id), `question ${id} to exist`);
