import { describe, expect, test } from 'vitest';
import { minutes, seconds } from '../../../shared/kernel/time.ts';
import {
  elapsed,
  openRun,
  phase,
  remaining,
  running,
  startedAt,
  statusOf,
  wrapUpOf,
} from '../../../shared/rundown/clock.ts';
import { at, given, givenPlan, oslo } from '../../support/domain.ts';
import { adjusted, ended, held, moved, resumed, started } from '../../support/domainEvents.ts';
import { onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

const grazRuns = given(...onPlanUntil('talk-graz')).session;

describe('T4 elapsed and remaining', () => {
  test.each([
    ['09:05', 0, 600],
    ['09:12:30', 450, 150],
    ['09:15', 600, 0],
    ['09:15:01', 601, -1],
  ])('at %s Graz has had %i s and has %i s left', (clock, had, left) => {
    expect(elapsed(segmentOf(grazRuns, 'talk-graz'), oslo(clock))).toBe(seconds(had));
    expect(remaining(segmentOf(grazRuns, 'talk-graz'), oslo(clock))).toBe(seconds(left));
  });

  test('what has not run has had nothing and has everything left', () => {
    expect(elapsed(segmentOf(grazRuns, 'closing'), oslo('09:10'))).toBe(0);
    expect(remaining(segmentOf(grazRuns, 'closing'), oslo('09:10'))).toBe(minutes(5));
  });
});

describe('T5 phase', () => {
  const phaseAt = (story: ReturnType<typeof given>, clock: string) =>
    phase(story.session.rundown, oslo(clock));

  test.each([
    ['09:05', 'running'],
    ['09:12:59.999', 'running'],
    ['09:13', 'wrap-up'],
    ['09:15', 'wrap-up'],
    ['09:15:00.001', 'overtime'],
  ])('at %s Graz with its ten minutes is in %s', (clock, expected) => {
    expect(phase(grazRuns.rundown, oslo(clock))).toBe(expected);
  });

  test('wrap-up begins at two minutes, or at a fifth if that is less', () => {
    expect(wrapUpOf(segmentOf(grazRuns, 'talk-graz'))).toBe(minutes(2));
    expect(wrapUpOf(segmentOf(grazRuns, 'closing'))).toBe(minutes(1));
    expect(wrapUpOf(segmentOf(grazRuns, 'conversation'))).toBe(minutes(2));
  });

  test('a fifth is of the duration as it has been adjusted', () => {
    const { session } = given(at('09:00', started()), at('09:01', adjusted('welcome', minutes(-2.5))));

    expect(wrapUpOf(segmentOf(session, 'welcome'))).toBe(seconds(30));
  });

  test('a segment can have a threshold of its own, also none at all', () => {
    const plan = seminarWith({ 'talk-graz': { wrapUp: minutes(4) }, 'talk-lund': { wrapUp: minutes(0) } });
    const graz = givenPlan(plan, ...onPlanUntil('talk-graz'));
    const lund = givenPlan(plan, ...onPlanUntil('talk-lund'));

    expect(phaseAt(graz, '09:10:59')).toBe('running');
    expect(phaseAt(graz, '09:11')).toBe('wrap-up');
    expect(phaseAt(lund, '09:24:59')).toBe('running');
    expect(phaseAt(lund, '09:25:01')).toBe('overtime');
  });

  test('on hold the phase stands still', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:12', held('talk-graz')));

    expect(phaseAt(story, '09:40')).toBe('running');
  });

  test('before the start the session is before, after the end it has ended', () => {
    expect(phaseAt(given(), '08:50')).toBe('before');
    expect(phaseAt(given(), '09:50')).toBe('before');
    expect(phaseAt(given(...onPlanUntil('closing'), at('10:15', ended('closing'))), '10:16')).toBe('ended');
  });
});

test('a session is before, then running, then ended', () => {
  expect(statusOf(given().session.rundown)).toBe('before');
  expect(statusOf(grazRuns.rundown)).toBe('running');
  expect(statusOf(given(...onPlanUntil('closing'), at('10:15', ended('closing'))).session.rundown)).toBe(
    'ended',
  );
});

test('one segment runs, and the session knows since when it has been on', () => {
  expect(running(given().session.rundown)).toBeNull();
  expect(startedAt(given().session.rundown)).toBeNull();

  const { session } = given(
    ...onPlanUntil('talk-lund'),
    at('09:20', held('talk-lund')),
    at('09:21', resumed('talk-lund')),
    at('09:22', moved('talk-lund', 'welcome', 'goTo')),
  );
  expect(running(session.rundown)).toMatchObject({ segment: { id: 'welcome' }, index: 0 });
  expect(session.rundown.segments.filter(openRun).map(({ id }) => id)).toEqual(['welcome']);
  expect(startedAt(session.rundown)).toBe(oslo('09:00'));
});
