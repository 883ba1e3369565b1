import { describe, expect, test } from 'vitest';
import { type Duration, hours, instant, minutes, plus, ZERO } from '../../../shared/kernel/time.ts';
import { at, given, givenPlan, oslo } from '../../support/domain.ts';
import { replan } from '../../support/domainCommands.ts';
import { ended, recovered, replanned } from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

const before = given();
const inLund = given(...onPlanUntil('talk-lund'));
const start = oslo('09:00');
const end = oslo('10:15');

describe('T17: the start', () => {
  test('moves the whole plan, fixed times and hard end with it', () => {
    const { session } = givenPlan(
      seminarWith({
        conversation: { fixedStart: oslo('09:45'), fixedEnd: oslo('10:10') },
        closing: { fixedEnd: oslo('10:15') },
      }),
    )
      .when(JOSTEIN, replan({ plannedStart: oslo('09:30') }, { plannedStart: start }), '08:50')
      .then(replanned(minutes(30), oslo('10:45')));

    expect(session.rundown).toMatchObject({ plannedStart: oslo('09:30'), hardEnd: oslo('10:45') });
    expect(segmentOf(session, 'conversation')).toMatchObject({
      fixedStart: oslo('10:15'),
      fixedEnd: oslo('10:40'),
    });
    expect(segmentOf(session, 'closing').fixedEnd).toBe(oslo('10:45'));
  });

  test('earlier, and on another day, as well', () => {
    const tomorrow = plus(start, hours(24));

    before
      .when(JOSTEIN, replan({ plannedStart: oslo('08:55') }, { plannedStart: start }), '08:50')
      .then(replanned(minutes(-5), oslo('10:10')));
    before
      .when(JOSTEIN, replan({ plannedStart: tomorrow }, { plannedStart: start }), '08:50')
      .then(replanned(hours(24), plus(end, hours(24))));
  });

  test('leaves a hard end that is set together with it where it is set', () => {
    before
      .when(
        JOSTEIN,
        replan({ plannedStart: oslo('09:30'), hardEnd: end }, { plannedStart: start, hardEnd: end }),
        '08:50',
      )
      .then(replanned(minutes(30), end));
  });

  test('is what it was once the session has started', () => {
    inLund
      .when(JOSTEIN, replan({ plannedStart: oslo('09:01') }, { plannedStart: start }), '09:16')
      .refusedAt('plannedStart', 'not_in_state', /has started/);
  });
});

describe('T17: the hard end', () => {
  test('moves alone, until the session has ended', () => {
    for (const [story, clock] of [
      [before, '08:50'],
      [inLund, '09:16'],
    ] as const) {
      const { session } = story
        .when(JOSTEIN, replan({ hardEnd: oslo('10:20') }, { hardEnd: end }), clock)
        .then(replanned(ZERO, oslo('10:20')));
      expect(session.rundown).toMatchObject({ plannedStart: start, hardEnd: oslo('10:20') });
    }
    given(...onPlanUntil('closing'), at('10:15', ended('closing')))
      .when(JOSTEIN, replan({ hardEnd: oslo('10:20') }, { hardEnd: end }), '10:16')
      .refused('not_in_state', /has ended/);
  });

  test('another one ends what was agreed about the one before', () => {
    const { session } = inLund
      .and(at('09:40', recovered('over', { accepted: minutes(15) })))
      .when(JOSTEIN, replan({ hardEnd: oslo('10:20') }, { hardEnd: end }), '09:41')
      .then(replanned(ZERO, oslo('10:20')));

    expect(session.rundown.acceptedOver).toBe(ZERO);
  });
});

describe('T17: what cannot be', () => {
  test.each([
    ['a hard end before the start', { hardEnd: oslo('08:59') }, 'hardEnd'],
    ['a hard end at the start', { hardEnd: start }, 'hardEnd'],
    ['more than a day', { hardEnd: plus(start, (hours(24) + 1) as Duration) }, 'hardEnd'],
    ['half a ms', { hardEnd: instant(end + 0.5) }, 'hardEnd'],
    ['an end that is no time', { hardEnd: instant(1e300) }, 'hardEnd'],
    ['a start that is no time', { plannedStart: instant(9e15) }, 'plannedStart'],
    ['half a ms of a start', { plannedStart: instant(start + 0.5) }, 'plannedStart'],
    ['a start after the hard end that is kept', { plannedStart: oslo('10:16'), hardEnd: end }, 'hardEnd'],
  ] as const)('%s', (_, change, field) => {
    before
      .when(JOSTEIN, replan(change, { plannedStart: start, hardEnd: end }), '08:50')
      .refusedAt(field, 'invalid');
  });

  test('a day to the ms can be', () => {
    before
      .when(JOSTEIN, replan({ hardEnd: plus(start, hours(24)) }, { hardEnd: end }), '08:50')
      .then(replanned(ZERO, plus(start, hours(24))));
  });
});

test('T17: of two who move the same, the later is told; what is so already changes nothing', () => {
  const moved = before
    .when(JOSTEIN, replan({ hardEnd: oslo('10:20') }, { hardEnd: end }), '08:50')
    .then(replanned(ZERO, oslo('10:20')));

  moved
    .when(INGRID, replan({ hardEnd: oslo('10:25') }, { hardEnd: end }), '08:50:01')
    .refusedAt('hardEnd', 'stale', /Look again/);
  moved.when(INGRID, replan({ hardEnd: oslo('10:20') }, { hardEnd: end }), '08:50:01').then();
  moved.when(INGRID, replan({}, {}), '08:50:01').then();
  moved
    .when(INGRID, replan({ plannedStart: oslo('09:05') }, { plannedStart: start }), '08:50:01')
    .then(replanned(minutes(5), oslo('10:25')));
});
