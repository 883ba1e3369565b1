import { expect, test } from 'vitest';
import { minutes, seconds, ZERO } from '../../../shared/kernel/time.ts';
import { lengthOf, phase, remaining } from '../../../shared/rundown/clock.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { adjust } from '../../support/domainCommands.ts';
import { adjusted, ended } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf } from '../../support/domainSeminar.ts';

test('T8: given Graz started at 09:05, two minutes more at 09:14 leave it three', () => {
  const { session } = given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('talk-graz', minutes(2)), '09:14')
    .then(adjusted('talk-graz', minutes(2)));

  expect(remaining(segmentOf(session, 'talk-graz'), oslo('09:14'))).toBe(minutes(3));
});

test('T8: adjustments add up and leave the plan as it was', () => {
  const { session } = given(...onPlanUntil('talk-graz'), at('09:06', adjusted('talk-graz', minutes(5))))
    .when(JOSTEIN, adjust('talk-graz', minutes(-1)), '09:07')
    .then(adjusted('talk-graz', minutes(-1)));

  expect(segmentOf(session, 'talk-graz')).toMatchObject({
    planned: minutes(10),
    adjustments: [{ by: minutes(5) }, { by: minutes(-1) }],
  });
});

test('T8: to take more than remains puts the segment into overtime', () => {
  const { session } = given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('talk-graz', minutes(-5)), '09:12')
    .then(adjusted('talk-graz', minutes(-5)));

  expect(remaining(segmentOf(session, 'talk-graz'), oslo('09:12'))).toBe(minutes(-2));
  expect(phase(session.rundown, oslo('09:12'))).toBe('overtime');
});

test('T8: more than there is cannot be taken; the fact says what really changed', () => {
  const { session } = given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('closing', minutes(-8)), '09:06')
    .then(adjusted('closing', minutes(-5)));

  expect(lengthOf(segmentOf(session, 'closing'))).toBe(ZERO);
});

test('T8: where no time is left, none can be taken, but some can be given again', () => {
  const story = given(...onPlanUntil('talk-graz'), at('09:06', adjusted('closing', minutes(-5))));

  story
    .when(JOSTEIN, adjust('closing', seconds(-30)), '09:07')
    .refused('not_in_state', /Closing has no time left to take/);
  story.when(JOSTEIN, adjust('closing', minutes(1)), '09:07').then(adjusted('closing', minutes(1)));
});

test('T8: an adjustment by nothing is accepted and changes nothing', () => {
  given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('talk-graz', ZERO), '09:07')
    .then();
});

test('T8: what is to come can be adjusted, also before the start', () => {
  given()
    .when(JOSTEIN, adjust('conversation', minutes(-5)), '08:50')
    .then(adjusted('conversation', minutes(-5)));
  given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('talk-bergen', minutes(1)), '09:06')
    .then(adjusted('talk-bergen', minutes(1)));
});

test('T8: what lies behind cannot be adjusted, whether it ran or was skipped', () => {
  given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('welcome', minutes(1)), '09:06')
    .refused('not_in_state', /Welcome is over/);
});

test('a dropped segment cannot be adjusted', () => {
  given(...onPlanUntil('talk-graz'))
    .butDropped('talk-lund')
    .when(JOSTEIN, adjust('talk-lund', minutes(1)), '09:06')
    .refused('not_in_state', /Lund has been dropped/);
});

test('T11: after the end nothing can be adjusted', () => {
  given(...onPlanUntil('closing'), at('10:15', ended('closing')))
    .when(JOSTEIN, adjust('closing', minutes(1)), '10:16')
    .refused('not_in_state', /has ended/);
});

test('a segment that is not there cannot be adjusted', () => {
  given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, adjust('talk-oslo', minutes(1)), '09:06')
    .refused('unknown_id', /not in the run of show/);
});
