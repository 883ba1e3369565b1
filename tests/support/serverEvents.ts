import type { LoggedCommand } from '../../server/log/eventLog.ts';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { minutes, seconds } from '../../shared/kernel/time.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { SEMINAR } from '../../shared/session/seminar.ts';
import { oslo } from './domain.ts';
import * as event from './domainEvents.ts';
import { ASTRID, BJORN, JOSTEIN, ULRIKA } from './domainPeople.ts';
import * as about from './domainQuestionEvents.ts';

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
  'rundown.inserted': narrowed(
    event.inserted('talk-graz', 's1', { colour: 3, fixedEnd: oslo('09:20'), minimum: minutes(2) }),
  ),
  'rundown.removed': event.removed('closing'),
  'rundown.reordered': narrowed(event.reordered('closing', 'talk-graz')),
  'rundown.edited': narrowed(event.edited('closing', { title: 'Thanks', fixedStart: null, keep: true })),
  'rundown.planned': narrowed(event.replanned(minutes(-3), oslo('10:20'))),
  'rundown.dropped': event.dropped('closing'),
  'rundown.restored': event.restored('closing'),
  'rundown.recovered': narrowed(
    event.recovered('spread', { adjusted: { conversation: minutes(-2) }, dropped: 'closing' }),
  ),
  'floor.given': narrowed(event.floorGiven('graz')),
  'question.submitted': narrowed(
    event.submitted('q1', {
      to: 'lund',
      name: 'Åsa',
      nameIsPublic: false,
      language: 'sv',
      held: ['kostar'],
    }),
  ),
  'question.upvoted': narrowed(event.upvoted('q1', BJORN)),
  'question.unvoted': narrowed(event.unvoted('q1', BJORN)),
  'question.withdrawn': event.withdrawn('q1'),
  'question.approved': event.approved('q1'),
  'question.dismissed': narrowed(event.dismissed('q1', 'Asked already.')),
  'question.queued': event.queued('q1'),
  'question.asked': event.asked('q1'),
  'question.answered': event.answered('q1'),
  'question.returned': event.returned('q1'),
  'question.entered': narrowed(
    about.entered('q1', 'Och i Lund?', { to: 'lund', name: 'Nils', language: 'sv' }),
  ),
  'question.reworded': narrowed(
    about.reworded('q1', 'Vad kostar det?', {
      to: 'lund',
      status: 'approved',
      language: 'sv',
      held: ['kostar'],
    }),
  ),
  'question.edited': narrowed(
    about.questionEdited('q1', {
      wording: 'What does it cost?',
      to: null,
      labels: ['Money'],
      starred: true,
      note: null,
    }),
  ),
  'question.reviewed': about.reviewed('q1'),
  'question.reordered': narrowed(about.placed('q1', 'q2')),
  'question.skipped': about.skipped('q1'),
  'question.shown': narrowed(about.shown('q1', false)),
  'question.merged': narrowed(about.merged('q1', 'q2')),
  'question.split': about.splitOff('q1'),
  'question.putOff': narrowed(about.wasPutOff('q1', 'lund')),
  'question.offered': narrowed(about.offered('q1', ULRIKA, 'pass')),
  'question.proposed': narrowed(about.proposed('q1', ULRIKA, 'Ten million.', 'asker')),
  'question.declined': narrowed(about.declined('q1', ULRIKA)),
  'question.replied': narrowed(about.replied('q1', 'Ten million.', { by: ULRIKA, to: 'asker' })),
  'question.unreplied': about.unreplied('q1'),
  'asker.muted': narrowed(about.muted(ASTRID)),
  'submissions.set': narrowed(about.submissionsSet('closed', 'We go on at eleven.')),
  'moderation.set': narrowed(event.moderationSet(true)),
  'message.sent': narrowed(event.sent('m1', 'speakers', 'Two minutes', { nudge: 'talk-graz 1 2' })),
  'message.delivered': narrowed(event.delivered('m1', ULRIKA)),
  'message.seen': narrowed(event.seen('m1', ULRIKA)),
  'message.cleared': narrowed(event.cleared('m1')),
  'curtain.set': narrowed(event.curtainSet('blackout')),
  'session.edited': narrowed(
    event.settingsEdited({ autoNudges: [{ left: minutes(2), text: 'Two minutes' }] }),
  ),
  'city.zoned': narrowed(event.zoned('graz', 'Europe/Vienna')),
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
