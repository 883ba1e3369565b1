import type { LoggedCommand } from '../../server/log/eventLog.ts';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { minutes, seconds } from '../../shared/kernel/time.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { SEMINAR } from '../../shared/session/seminar.ts';
import { oslo } from './domain.ts';
import * as event from './domainEvents.ts';
import { BJORN, JOSTEIN } from './domainPeople.ts';

/** One of every kind of fact, each field filled in where it may be null. */
export const EVERY_EVENT: { readonly [T in SessionEvent['type']]: SessionEvent & { readonly type: T } } = {
  'session.created': {
    type: 'session.created',
    plan: {
      ...SEMINAR,
      segments: SEMINAR.segments.map((segment, index) => ({
        ...segment,
        fixedStart: index === 5 ? oslo('09:45') : null,
        wrapUp: index === 0 ? seconds(30) : null,
        atZero: index === 6 ? 'advance' : 'count',
        note: index === 1 ? 'Ask about the council.' : '',
      })),
    },
  },
  'rundown.started': narrowed(event.started('welcome', minutes(-3))),
  'rundown.moved': narrowed(event.moved('welcome', 'talk-graz', 'goTo')),
  'rundown.held': narrowed(event.held('talk-graz')),
  'rundown.resumed': narrowed(event.resumed('talk-graz')),
  'rundown.adjusted': narrowed(event.adjusted('talk-graz', seconds(-90))),
  'rundown.ended': narrowed(event.ended('closing')),
  'question.submitted': narrowed(event.submitted('q1', { to: 'lund', name: 'Åsa' })),
  'question.upvoted': narrowed(event.upvoted('q1', BJORN)),
  'question.unvoted': narrowed(event.unvoted('q1', BJORN)),
  'question.withdrawn': event.withdrawn('q1'),
  'question.approved': event.approved('q1'),
  'question.dismissed': narrowed(event.dismissed('q1', 'Asked already.')),
  'question.queued': event.queued('q1'),
  'question.asked': event.asked('q1'),
  'question.answered': event.answered('q1'),
  'question.returned': event.returned('q1'),
  'moderation.set': narrowed(event.moderationSet(true)),
  'action.undone': narrowed(event.undone(3)),
  'action.redone': narrowed(event.redone(3)),
};

/** A constructor gives the union; which of it is asked for is said by the key above, and checked by the test that reads it back. */
function narrowed<T extends SessionEvent['type']>(made: SessionEvent): SessionEvent & { readonly type: T } {
  return made as SessionEvent & { readonly type: T };
}

/** An accepted command, Jostein's at 09:00, unless the test says otherwise. */
export const logged = (id: string, more: Partial<LoggedCommand> = {}): LoggedCommand => ({
  id: id as CommandId,
  by: JOSTEIN.id,
  at: oslo('09:00'),
  outcome: {},
  events: [EVERY_EVENT['rundown.held']],
  ...more,
});
