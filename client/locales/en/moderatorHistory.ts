import type { SessionEvent } from '../../../shared/session/events.ts';

/** What an action was; of a segment by its title where it is known, which one that is removed is not. */
const of =
  (what: string, joint = ' of') =>
  (segment: string | null): string =>
    segment === null ? `${what}${joint} a segment` : `${what}${joint} ${segment}`;
const just = (what: string) => (): string => what;
/** What was done to a question, or to several of them at once. */
const to =
  (what: string) =>
  (_: string | null, n: number): string =>
    n > 1 ? `${what} of ${n} questions` : `${what} of a question`;

/** Keyed by an action's last fact, which is what it was about. */
const done: Partial<Record<SessionEvent['type'], (segment: string | null, questions: number) => string>> = {
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
  'question.edited': to('edit'),
  'question.approved': to('opening'),
  'question.reviewed': to('return to review'),
  'question.dismissed': to('dismissal'),
  'question.queued': to('queueing'),
  'question.reordered': just('change of the queue’s order'),
  'question.skipped': just('question moved to the end of the queue'),
  'question.merged': to('merging'),
  'question.split': to('splitting'),
  'question.putOff': to('putting off'),
  'asker.muted': just('muting or unmuting of an asker'),
  'question.asked': to('asking'),
  'question.answered': just('question marked as answered'),
  'question.returned': just('question put back into the queue'),
};

/** What an action was, as a moderator would say it. */
export const whatWas = (
  type: SessionEvent['type'] | undefined,
  segment: string | null,
  questions = 1,
): string => (type && done[type]?.(segment, questions)) ?? 'last action';
