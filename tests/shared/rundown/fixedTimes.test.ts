import { describe, expect, test } from 'vitest';
import { type Instant, minutes } from '../../../shared/kernel/time.ts';
import { isHeld, lengthOf, phase, remaining } from '../../../shared/rundown/clock.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import { nextDue } from '../../../shared/session/due.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, clockOf, given, givenPlan, oslo } from '../../support/domain.ts';
import { adjust, start } from '../../support/domainCommands.ts';
import { adjusted, dropped, edited, held, moved, resumed, started } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { editNow, onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

const inLund = given(...onPlanUntil('talk-lund'));

/** One segment's times as the forecast has them at a clock time, in clock times and minutes. */
function seen({ rundown }: Session, id: string, clock: string) {
  const found = forecast(rundown, oslo(clock)).segments.find((segment) => segment.id === id);
  const inWords = (at: Instant | null | undefined) => (at == null ? null : clockOf(at));
  return {
    start: inWords(found?.expectedStart),
    end: inWords(found?.expectedEnd),
    latest: inWords(found?.latestStart),
    gap: (found?.gap ?? 0) / 60_000,
    late: (found?.late ?? 0) / 60_000,
  };
}

describe('T16: a segment that lasts until a time of day', () => {
  const sharp = seminarWith({ 'talk-lund': { fixedEnd: oslo('09:30') } });
  const story = givenPlan(sharp, ...onPlanUntil('talk-lund'));
  const left = ({ session }: { session: Session }, clock: string) =>
    remaining(segmentOf(session, 'talk-lund'), oslo(clock));

  test('has left what is left until then, whenever it began', () => {
    const late = givenPlan(sharp, ...onPlanUntil('talk-graz'), at('09:27', moved('talk-graz', 'talk-lund')));

    expect(left(story, '09:20')).toBe(minutes(10));
    expect(left(late, '09:27')).toBe(minutes(3));
    expect(left(late, '09:31')).toBe(minutes(-1));
  });

  test('is planned to end there, and what follows begins there', () => {
    const planned = forecast(givenPlan(sharp).session.rundown, oslo('08:50')).segments;

    expect(planned.slice(2, 4).map(({ plannedStart }) => clockOf(plannedStart))).toEqual(['09:15', '09:30']);
    expect(seen(story.session, 'talk-utrecht', '09:20').start).toBe('09:30');
  });

  test('goes on to its end when it is held, and has its phases', () => {
    const { session } = story.and(at('09:20', held('talk-lund')));

    expect(isHeld(session.rundown)).toBe(true);
    expect(left({ session }, '09:25')).toBe(minutes(5));
    expect(phase(session.rundown, oslo('09:27'))).toBe('running');
    expect(phase(session.rundown, oslo('09:28'))).toBe('wrap-up');
    expect(phase(session.rundown, oslo('09:30:00.001'))).toBe('overtime');
    expect(seen(session, 'talk-utrecht', '09:25').start, 'a hold moves nothing').toBe('09:30');
    expect(seen(session, 'talk-utrecht', '09:33').start).toBe('09:33');
  });

  test('T8: two minutes more are two minutes later, and what follows moves', () => {
    const { session } = story
      .when(JOSTEIN, adjust('talk-lund', minutes(2)), '09:20')
      .then(adjusted('talk-lund', minutes(2)));

    expect(left({ session }, '09:20')).toBe(minutes(12));
    expect(seen(session, 'talk-utrecht', '09:20').start).toBe('09:32');
  });

  test('T3: moves with a plan that is moved', () => {
    const { session } = givenPlan(sharp)
      .when(JOSTEIN, start('now'), '13:00:30')
      .then(started('welcome', minutes(240)));

    expect(segmentOf(session, 'talk-lund').fixedEnd).toBe(oslo('13:30'));
  });

  test('T9: where the one before overruns its end, it has no time, and nothing is clipped', () => {
    const { session } = givenPlan(sharp, ...onPlanUntil('talk-graz'));

    expect(seen(session, 'talk-lund', '09:28')).toMatchObject({ start: '09:28', end: '09:30' });
    expect(seen(session, 'talk-lund', '09:34')).toMatchObject({ start: '09:34', end: '09:34' });
    expect(seen(session, 'talk-utrecht', '09:34').start).toBe('09:34');
  });

  test('T13: makes way then, if it is to make way', () => {
    const { session } = givenPlan(
      seminarWith({ 'talk-lund': { fixedEnd: oslo('09:30'), atZero: 'advance' } }),
      ...onPlanUntil('talk-lund'),
    );

    expect(nextDue(session, oslo('09:20'))?.at).toBe(oslo('09:30'));
    expect(nextDue(session, oslo('09:40')), 'also when the server was down').toMatchObject({
      at: oslo('09:30'),
    });
  });

  test('T13: and not at all when it was reached too late', () => {
    const { session } = givenPlan(
      seminarWith({ 'talk-lund': { fixedEnd: oslo('09:30'), atZero: 'advance' } }),
      ...onPlanUntil('talk-graz'),
      at('09:31', moved('talk-graz', 'talk-lund')),
    );

    expect(nextDue(session, oslo('09:32'))).toBeNull();
  });

  test('T13: nor at once when it was held beyond it', () => {
    const { session } = givenPlan(
      seminarWith({ 'talk-lund': { fixedEnd: oslo('09:30'), atZero: 'advance' } }),
      ...onPlanUntil('talk-lund'),
      at('09:29', held('talk-lund')),
    );

    expect(nextDue(session, oslo('09:31'))).toBeNull();
  });

  test('is held and resumed like any other', () => {
    const { session } = story.and(at('09:20', held('talk-lund')), at('09:24', resumed('talk-lund')));

    expect(left({ session }, '09:25')).toBe(minutes(5));
  });
});

describe('T16, T17: where the end is fixed, an edit says when and how long, whatever was adjusted', () => {
  const sharp = givenPlan(seminarWith({ closing: { fixedEnd: oslo('10:20') } }), ...onPlanUntil('talk-lund'));
  const endOf = (session: Session): Instant | null | undefined =>
    forecast(session.rundown, oslo('09:20')).segments.at(-1)?.expectedEnd;

  test('a new end is the end', () => {
    const { session } = sharp
      .and(at('09:16', adjusted('closing', minutes(2))))
      .when(JOSTEIN, editNow('closing', { fixedEnd: oslo('10:30') }), '09:17')
      .then(edited('closing', { fixedEnd: oslo('10:30'), planned: minutes(7) }));

    expect(endOf(session)).toBe(oslo('10:30'));
    expect(lengthOf(segmentOf(session, 'closing'))).toBe(minutes(7));
  });

  test('also where there was none before', () => {
    const { session } = inLund
      .and(at('09:16', adjusted('closing', minutes(2))))
      .when(JOSTEIN, editNow('closing', { fixedEnd: oslo('10:30') }), '09:17')
      .then(edited('closing', { fixedEnd: oslo('10:30'), planned: minutes(7) }));

    expect(endOf(session)).toBe(oslo('10:30'));
  });

  test('a new length moves no end', () => {
    const { session } = sharp
      .and(at('09:16', adjusted('closing', minutes(2))))
      .when(JOSTEIN, editNow('closing', { length: minutes(10) }), '09:17')
      .then(edited('closing', { planned: minutes(10), fixedEnd: oslo('10:22') }));

    expect(endOf(session)).toBe(oslo('10:22'));
    expect(lengthOf(segmentOf(session, 'closing'))).toBe(minutes(10));
  });

  test('without what was adjusted, there is nothing to make good', () => {
    sharp
      .when(JOSTEIN, editNow('closing', { fixedEnd: oslo('10:30') }), '09:17')
      .then(edited('closing', { fixedEnd: oslo('10:30') }));
    sharp
      .when(JOSTEIN, editNow('closing', { length: minutes(10) }), '09:17')
      .then(edited('closing', { planned: minutes(10) }));
  });

  test('and where it is fixed no longer, the length counts, adjusted as it was', () => {
    const { session } = sharp
      .and(at('09:16', adjusted('closing', minutes(2))))
      .when(JOSTEIN, editNow('closing', { fixedEnd: null, length: minutes(6) }), '09:17')
      .then(edited('closing', { fixedEnd: null }), adjusted('closing', minutes(-1)));

    expect(endOf(session)).toBe(oslo('10:16'));
  });
});

describe('T9: a latest start', () => {
  const plain = given(...onPlanUntil('talk-lund')).session;
  const latest = (session: Session, id: string, clock = '09:20') => seen(session, id, clock).latest;

  test('is the hard end less what the segment and all that follow still need', () => {
    expect(latest(plain, 'closing')).toBe('10:10');
    expect(latest(plain, 'conversation')).toBe('09:45');
    expect(latest(plain, 'talk-utrecht')).toBe('09:25');
  });

  test('takes in what was given, dropped, and what has run already', () => {
    const { session } = inLund.and(
      at('09:16', adjusted('closing', minutes(2)), dropped('talk-bergen')),
      at('09:17', moved('talk-lund', 'talk-graz', 'previous')),
    );

    expect(latest(session, 'closing')).toBe('10:08');
    expect(latest(session, 'conversation')).toBe('09:43');
    expect(latest(session, 'talk-bergen')).toBeNull();
    expect(latest(session, 'talk-utrecht')).toBe('09:33');
    expect(latest(session, 'talk-lund'), 'two of its ten minutes have been').toBe('09:25');
  });

  test('makes a fixed end, with the whole length before it', () => {
    const { session } = givenPlan(
      seminarWith({ conversation: { fixedEnd: oslo('10:05') } }),
      ...onPlanUntil('talk-lund'),
    );

    expect(latest(session, 'closing')).toBe('10:10');
    expect(latest(session, 'conversation'), '25 minutes before 10:05').toBe('09:40');
    expect(latest(session, 'talk-bergen')).toBe('09:30');
  });

  test('makes the hard end where that comes before the fixed end', () => {
    const { session } = givenPlan(
      seminarWith({ closing: { fixedEnd: oslo('10:20') } }),
      ...onPlanUntil('talk-lund'),
    );

    expect(latest(session, 'closing')).toBe('10:10');
  });

  test('does not look at fixed starts', () => {
    const { session } = givenPlan(
      seminarWith({ closing: { fixedStart: oslo('10:00') } }),
      ...onPlanUntil('talk-lund'),
    );

    expect(latest(session, 'conversation')).toBe('09:45');
  });

  test('is there for what is to come, and for nothing else', () => {
    for (const id of ['welcome', 'talk-graz', 'talk-lund']) expect(latest(plain, id)).toBeNull();
  });
});

describe('T9: a fixed start', () => {
  const sharp = seminarWith({ conversation: { fixedStart: oslo('09:50') } });

  test('leaves a gap that is told, until it is overrun, and then it is late', () => {
    const { session } = givenPlan(sharp, ...onPlanUntil('talk-bergen'));

    expect(seen(session, 'conversation', '09:36')).toMatchObject({ start: '09:50', gap: 5, late: 0 });
    expect(seen(session, 'conversation', '09:50')).toMatchObject({ start: '09:50', gap: 0, late: 0 });
    expect(seen(session, 'conversation', '09:53')).toMatchObject({ start: '09:53', gap: 0, late: 3 });
  });

  test('together with a fixed end frames it', () => {
    const framed = givenPlan(
      seminarWith({ conversation: { fixedStart: oslo('09:50'), fixedEnd: oslo('10:00') } }),
      ...onPlanUntil('talk-bergen'),
    );

    expect(seen(framed.session, 'conversation', '09:36')).toMatchObject({ start: '09:50', end: '10:00' });
    expect(seen(framed.session, 'closing', '09:36').start).toBe('10:00');
  });
});
