import { expect, test } from 'vitest';
import { elapsed, isHeld, remaining } from '../../../shared/rundown/clock.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { hold, resume } from '../../support/domainCommands.ts';
import { ended, held, moved, resumed } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf } from '../../support/domainSeminar.ts';

test('T5: on hold, what remains of Graz stands still', () => {
  const { session } = given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, hold('talk-graz'), '09:08')
    .then(held('talk-graz'));

  expect(isHeld(session.rundown)).toBe(true);
  for (const clock of ['09:08', '09:10', '09:59'])
    expect(remaining(segmentOf(session, 'talk-graz'), oslo(clock))).toBe(7 * 60_000);
});

test('T4: after the hold Graz goes on where it was, and the held time is none of its own', () => {
  const { session } = given(...onPlanUntil('talk-graz'), at('09:08', held('talk-graz')))
    .when(JOSTEIN, resume('talk-graz'), '09:11:30')
    .then(resumed('talk-graz'));

  expect(isHeld(session.rundown)).toBe(false);
  expect(segmentOf(session, 'talk-graz').runs).toEqual([
    { start: oslo('09:05'), end: null, holds: [{ start: oslo('09:08'), end: oslo('09:11:30') }] },
  ]);
  expect(elapsed(segmentOf(session, 'talk-graz'), oslo('09:12'))).toBe(3.5 * 60_000);
});

test('T4: several holds add up', () => {
  const { session } = given(
    ...onPlanUntil('talk-graz'),
    at('09:06', held('talk-graz')),
    at('09:07', resumed('talk-graz')),
    at('09:10', held('talk-graz')),
  )
    .when(JOSTEIN, resume('talk-graz'), '09:12')
    .then(resumed('talk-graz'));

  expect(elapsed(segmentOf(session, 'talk-graz'), oslo('09:13'))).toBe((8 - 3) * 60_000);
});

test('a hold is no added time: the duration stays what it was', () => {
  const { session } = given(
    ...onPlanUntil('talk-graz'),
    at('09:08', held('talk-graz')),
    at('09:11', resumed('talk-graz')),
  );

  expect(segmentOf(session, 'talk-graz')).toMatchObject({ planned: 600_000, adjustments: [] });
});

test('T4: the hold of an earlier run does not hold the later one', () => {
  const { session } = given(
    ...onPlanUntil('talk-graz'),
    at('09:08', held('talk-graz')),
    at('09:10', moved('talk-graz', 'talk-lund')),
    at('09:12', moved('talk-lund', 'talk-graz', 'previous')),
  );

  expect(isHeld(session.rundown)).toBe(false);
  expect(elapsed(segmentOf(session, 'talk-graz'), oslo('09:14'))).toBe((3 + 2) * 60_000);
});

test('what is on hold cannot be held again', () => {
  given(...onPlanUntil('talk-graz'), at('09:08', held('talk-graz')))
    .when(JOSTEIN, hold('talk-graz'), '09:09')
    .refused('not_in_state', /Graz is already on hold/);
});

test('what is not on hold cannot be resumed', () => {
  given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, resume('talk-graz'), '09:09')
    .refused('not_in_state', /Graz is not on hold/);
});

test.each([
  ['hold', hold],
  ['resume', resume],
] as const)('%s is for the segment that the sender sees, and for a running session', (_, command) => {
  given(...onPlanUntil('talk-lund'))
    .when(JOSTEIN, command('talk-graz'), '09:16')
    .refused('stale', /Lund is running by now/);
  given()
    .when(JOSTEIN, command('welcome'), '08:55')
    .refused('not_in_state', /not started/);
  given(...onPlanUntil('closing'), at('10:15', ended('closing')))
    .when(JOSTEIN, command('closing'), '10:16')
    .refused('not_in_state', /has ended/);
});
