import { present, unreachable } from '../kernel/assert.ts';
import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import type { QuestionEvent } from './events.ts';
import { isBrought, joined, parted } from './merged.ts';
import { type Stamp, withDeed } from './trail.ts';
import type { Addressee, Question, Questions, Triage, Unmerged } from './types.ts';

/** Triage of a question that nobody has touched yet. */
export const untouched = (status: Triage['status'], to: Addressee): Triage => ({
  status,
  reason: null,
  askedAt: null,
  answeredAt: null,
  wording: null,
  to,
  labels: [],
  starred: false,
  note: null,
  later: null,
  merged: null,
});

type Came = Pick<Question, 'id' | 'text' | 'to' | 'origin' | 'submittedAt'> &
  Partial<Pick<Question, 'author' | 'name' | 'nameIsPublic' | 'language' | 'held'>> & {
    readonly status: Triage['status'];
  };

/** A question as it came. */
export const came = ({ status, ...question }: Came): Question => ({
  author: null,
  name: null,
  nameIsPublic: true,
  language: null,
  held: [],
  ...question,
  triage: untouched(status, question.to),
  cast: new Set(),
  declined: new Set(),
  voters: new Set(),
  offers: new Map(),
  reply: null,
  proposals: new Map(),
  trail: [],
});

/** The questions after a fact. */
export function evolveQuestions(questions: Questions, event: QuestionEvent, stamp: Stamp): Questions {
  return withDeed(changed(questions, event, stamp), event, stamp);
}

function changed(questions: Questions, event: QuestionEvent, { at, by }: Stamp): Questions {
  switch (event.type) {
    case 'question.submitted': {
      const { question: id, type: _, ...question } = event;
      const { askers } = questions;
      return {
        ...withQuestion(questions, came({ ...question, id, origin: 'audience', submittedAt: at })),
        askers: askers.has(event.author) ? askers : new Map(askers).set(event.author, askers.size + 1),
      };
    }
    case 'question.entered': {
      const { question: id, type: _, ...question } = event;
      return withQuestion(questions, came({ ...question, id, status: 'approved', submittedAt: at }));
    }
    case 'question.upvoted':
      return voted(questions, event.question, event.voter, true);
    case 'question.unvoted':
      return voted(questions, event.question, event.voter, false);
    case 'question.withdrawn':
      return moved(questions, event.question, { status: 'withdrawn' });
    case 'question.reworded':
      return changedTo(questions, event.question, ({ triage }) => ({
        text: event.text,
        to: event.to,
        language: event.language,
        held: event.held,
        triage: { ...triage, status: event.status, to: event.to },
      }));
    case 'question.edited': {
      const { note, ...change } = event.change;
      return triaged(questions, event.question, {
        ...change,
        ...(note !== undefined && { note: note === null ? null : { text: note, by, at } }),
      });
    }
    case 'question.approved':
      return moved(questions, event.question, { status: 'approved', reason: null });
    case 'question.reviewed':
      return moved(questions, event.question, { status: 'pending', reason: null });
    case 'question.dismissed':
      return moved(questions, event.question, { status: 'dismissed', reason: event.reason });
    case 'question.queued':
      return atEnd(moved(questions, event.question, { status: 'queued', later: null }), event.question);
    case 'question.reordered': {
      const rest = questions.queue.filter((id) => id !== event.question);
      const place = event.after === null ? 0 : rest.indexOf(event.after) + 1;
      return { ...questions, queue: rest.toSpliced(place, 0, event.question) };
    }
    case 'question.skipped':
      return atEnd(
        moved(questions, event.question, { status: 'queued', askedAt: null, answeredAt: null }),
        event.question,
      );
    case 'question.asked': {
      const next = moved(questions, event.question, {
        status: 'live',
        askedAt: at,
        answeredAt: null,
        later: null,
      });
      return { ...next, live: event.question, offScreen: false };
    }
    case 'question.answered':
      return moved(questions, event.question, { status: 'answered', answeredAt: at });
    case 'question.returned': {
      const next = moved(questions, event.question, { status: 'queued', askedAt: null, answeredAt: null });
      return { ...next, queue: [event.question, ...next.queue] };
    }
    case 'question.shown':
      return { ...questions, offScreen: !event.shown };
    case 'question.merged': {
      const from = known(questions, event.question).triage.status as Unmerged; // the only ones that decide merges
      const next = moved(questions, event.question, {
        status: 'merged',
        merged: { into: event.into, from },
      });
      return joined(next, event.question, event.into);
    }
    case 'question.split': {
      const before = present(known(questions, event.question).triage.merged, 'a merged question to be split');
      const next = moved(questions, event.question, { status: before.from, merged: null });
      const queued = before.from === 'queued' ? atEnd(next, event.question) : next;
      return parted(queued, event.question, before.into);
    }
    case 'question.putOff': {
      const { status } = known(questions, event.question).triage;
      const change = { later: event.to, ...(status === 'queued' && { status: 'approved' as const }) };
      return event.to === null
        ? triaged(questions, event.question, change)
        : moved(questions, event.question, change);
    }
    case 'question.offered':
      return changedTo(questions, event.question, ({ offers }) => ({
        offers: event.says === null ? without(offers, event.by) : new Map(offers).set(event.by, event.says),
      }));
    case 'question.proposed': {
      const { by: speaker, text, to } = event;
      return changedTo(questions, event.question, ({ proposals }) => ({
        proposals: new Map(proposals).set(speaker, { text, to, by: speaker, at }),
      }));
    }
    case 'question.declined':
      return changedTo(questions, event.question, ({ proposals }) => ({
        proposals: without(proposals, event.speaker),
      }));
    case 'question.replied': {
      const { by: whose, text, to } = event;
      return changedTo(questions, event.question, ({ proposals }) => ({
        reply: { text, to, by: whose, at },
        // Let out, it is no proposal any more; a moderator's id is nobody's among the speakers.
        proposals: without(proposals, whose as never),
      }));
    }
    case 'question.unreplied':
      return changedTo(questions, event.question, () => ({ reply: null }));
    case 'asker.muted': {
      const muted = new Set(questions.muted);
      if (event.muted) muted.add(event.attendee);
      else muted.delete(event.attendee);
      return { ...questions, muted };
    }
    case 'submissions.set':
      return { ...questions, gate: event.gate };
    case 'moderation.set':
      return { ...questions, moderateFirst: event.before };
    default:
      return unreachable(event);
  }
}

/** The question with another triage, taken off the queue and the stage, on which only the caller puts it. */
function moved(questions: Questions, id: QuestionId, change: Partial<Triage>): Questions {
  const next = triaged(questions, id, change);
  return {
    ...next,
    queue: next.queue.includes(id) ? next.queue.filter((other) => other !== id) : next.queue,
    live: next.live === id ? null : next.live,
  };
}

const atEnd = (questions: Questions, id: QuestionId): Questions => ({
  ...questions,
  queue: [...questions.queue, id],
});

const triaged = (questions: Questions, id: QuestionId, change: Partial<Triage>): Questions =>
  changedTo(questions, id, ({ triage }) => ({ triage: { ...triage, ...change } }));

/**
 * The vote of somebody, cast or taken back. What merged questions bring is theirs and comes back to them with a split: taking such a vote
 * back is remembered here, until the next vote for it (Q4).
 */
function voted(questions: Questions, id: QuestionId, voter: AttendeeId, wanted: boolean): Questions {
  return changedTo(questions, id, ({ cast, declined, voters }) => {
    const now = wanted ? having(cast, voter) : lacking(cast, voter);
    const isBack = !wanted && isBrought(questions, id, voter);
    return {
      cast: now,
      declined: isBack ? having(declined, voter) : wanted ? lacking(declined, voter) : declined,
      // It is open for votes and so merged into none: nobody else's count follows from it.
      voters: !questions.merged.has(id) ? now : wanted ? having(voters, voter) : lacking(voters, voter),
    };
  });
}

function changedTo(
  questions: Questions,
  id: QuestionId,
  change: (question: Question) => Partial<Question>,
): Questions {
  const question = known(questions, id);
  return withQuestion(questions, { ...question, ...change(question) });
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  const next = new Map(map);
  next.delete(key);
  return next;
}

const having = <T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> => new Set(set).add(member);

function lacking<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  if (!set.has(member)) return set;
  const next = new Set(set);
  next.delete(member);
  return next;
}

const withQuestion = (questions: Questions, question: Question): Questions => ({
  ...questions,
  byId: new Map(questions.byId).set(question.id, question),
});

const known = (questions: Questions, id: QuestionId): Question =>
  present(questions.byId.get(id), `question ${id} to exist`);
