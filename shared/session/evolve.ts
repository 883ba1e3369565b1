import { assert, unreachable } from '../kernel/assert.ts';
import type { QuestionId, SessionCode } from '../kernel/ids.ts';
import { type Instant, latest } from '../kernel/time.ts';
import { evolveMessages, NO_MESSAGES } from '../messages/evolve.ts';
import { came, evolveQuestions } from '../questions/evolve.ts';
import type { Stamp } from '../questions/trail.ts';
import type { Question } from '../questions/types.ts';
import { evolveRundown, planned as plannedRundown } from '../rundown/evolve.ts';
import type { Entry, SessionEvent } from './events.ts';
import { EMPTY_HISTORY, recorded, redone, undone } from './history.ts';
import type { SessionPlan } from './plan.ts';
import type { Session } from './types.ts';

/** The session of a log, from its first entry on: the fold that replay and live state share. */
export function replay(code: SessionCode, entries: Iterable<Entry>): Session | null {
  let session: Session | null = null;
  for (const entry of entries) session = session === null ? created(code, entry) : evolve(session, entry);
  return session;
}

/** A session as its first entry creates it. */
export function created(code: SessionCode, entry: Entry): Session {
  const event = entry.events[0];
  assert(event?.type === 'session.created', 'a log to begin with session.created');
  return planned(code, event.plan, entry.at);
}

/** The session after one more entry of its log. */
export function evolve(session: Session, entry: Entry): Session {
  const next = entry.events.reduce((state, event) => applied(state, event, entry), session);
  const history = next.history === session.history ? recorded(session, next, entry) : next.history;
  return { ...next, history, lastAt: latest(session.lastAt, entry.at) };
}

function applied(session: Session, event: SessionEvent, stamp: Stamp): Session {
  const { at } = stamp;
  switch (event.type) {
    case 'session.created':
      throw new Error('Expected a session to be created once');
    case 'action.undone':
      return undone(session, stamp);
    case 'action.redone':
      return redone(session, stamp);
    case 'rundown.started':
    case 'rundown.moved':
    case 'rundown.held':
    case 'rundown.resumed':
    case 'rundown.adjusted':
    case 'rundown.ended':
    case 'rundown.inserted':
    case 'rundown.removed':
    case 'rundown.reordered':
    case 'rundown.edited':
    case 'rundown.planned':
    case 'rundown.dropped':
    case 'rundown.restored':
    case 'rundown.recovered':
    case 'floor.given':
      return { ...session, rundown: evolveRundown(session.rundown, event, at) };
    case 'question.submitted':
    case 'question.entered':
    case 'question.upvoted':
    case 'question.unvoted':
    case 'question.withdrawn':
    case 'question.reworded':
    case 'question.edited':
    case 'question.approved':
    case 'question.reviewed':
    case 'question.dismissed':
    case 'question.queued':
    case 'question.reordered':
    case 'question.skipped':
    case 'question.asked':
    case 'question.answered':
    case 'question.returned':
    case 'question.shown':
    case 'question.merged':
    case 'question.split':
    case 'question.putOff':
    case 'question.offered':
    case 'question.proposed':
    case 'question.declined':
    case 'question.replied':
    case 'question.unreplied':
    case 'asker.muted':
    case 'submissions.set':
    case 'moderation.set':
      return { ...session, questions: evolveQuestions(session.questions, event, stamp) };
    case 'message.sent':
    case 'message.delivered':
    case 'message.seen':
    case 'message.cleared':
    case 'curtain.set':
      return { ...session, messages: evolveMessages(session.messages, event, at) };
    case 'session.edited':
      return { ...session, settings: { ...session.settings, ...event.change } };
    case 'city.zoned':
      return {
        ...session,
        cities: session.cities.map((city) =>
          city.id === event.city ? { ...city, timeZone: event.timeZone } : city,
        ),
      };
    default:
      return unreachable(event);
  }
}

function planned(code: SessionCode, plan: SessionPlan, at: Instant): Session {
  const prepared = plan.prepared.map((question): [QuestionId, Question] => [
    question.id,
    came({ ...question, origin: 'prepared', status: 'approved', submittedAt: at }),
  ]);
  return {
    code,
    title: plan.title,
    settings: plan.settings,
    cities: plan.cities,
    speakers: plan.speakers,
    moderators: plan.moderators,
    rundown: plannedRundown(plan.plannedStart, plan.hardEnd, plan.segments),
    questions: {
      byId: new Map(prepared),
      queue: [],
      live: null,
      moderateFirst: plan.moderateFirst,
      offScreen: false,
      merged: new Map(),
      askers: new Map(),
      muted: new Set(),
      gate: { override: null, message: null },
    },
    messages: NO_MESSAGES,
    history: EMPTY_HISTORY,
    lastAt: at,
  };
}
