import type { SessionEvent } from '../../../shared/session/events.ts';

/** What an action was; of a segment by its title where it is known, which one that is removed is not. */
const of =
  (what: string, joint = ' of') =>
  (segment: string | null): string =>
    segment === null ? `${what}${joint} a segment` : `${what}${joint} ${segment}`;
const just = (what: string) => (): string => what;

/** Keyed by an action's last fact, which is what it was about. */
const done: Partial<Record<SessionEvent['type'], (segment: string | null) => string>> = {
  'rundown.started': just('start of the session'),
  'rundown.moved': of('change', ' to'),
  'rundown.held': of('hold'),
  'rundown.resumed': of('end of the hold'),
  'rundown.adjusted': of('change of the time'),
  'rundown.ended': just('end of the session'),
  'rundown.inserted': of('adding'),
  'rundown.removed': of('removal'),
  'rundown.reordered': of('move'),
  'rundown.edited': of('edit'),
  'rundown.planned': just('change of the session’s times'),
  'rundown.dropped': of('dropping'),
  'rundown.restored': of('return'),
  'rundown.recovered': just('recovery of time'),
  'floor.given': just('change of the floor'),
  'question.approved': just('opening of a question'),
  'question.dismissed': just('dismissal of a question'),
  'question.queued': just('queueing of a question'),
  'question.asked': just('asking of a question'),
  'question.answered': just('question marked as answered'),
  'question.returned': just('question put back into the queue'),
  'question.reordered': just('order of the queue'),
  'question.skipped': just('question put behind the others'),
  'question.putOff': just('keeping questions for later'),
};

/** What an action was, as a moderator would say it. */
export const whatWas = (type: SessionEvent['type'] | undefined, segment: string | null): string =>
  (type && done[type]?.(segment)) ?? 'last action';
