import { expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { nextDue } from '../../../shared/session/due.ts';
import { at, clockOf, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import { advance, next, previous } from '../../support/domainCommands.ts';
import { adjusted, ended, held, moved, resumed, started } from '../../support/domainEvents.ts';
import { JOSTEIN, TIME } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

/** Graz and the closing make way by themselves. */
const plan = seminarWith({ 'talk-graz': { atZero: 'advance' }, closing: { atZero: 'advance' } });
const grazRuns = givenPlan(plan, ...onPlanUntil('talk-graz'));

const due = ({ session }: Story, clock: string) => {
  const next = nextDue(session, oslo(clock));
  return next && { at: clockOf(next.at), command: next.command };
};

test('T13: at its zero Graz makes way for Lund by itself', () => {
  expect(due(grazRuns, '09:06')).toEqual({ at: '09:15', command: advance('talk-graz') });

  const { session } = grazRuns
    .when(TIME, advance('talk-graz'), '09:15')
    .then(moved('talk-graz', 'talk-lund', 'advance'));
  expect(segmentOf(session, 'talk-lund').runs[0]?.start).toBe(oslo('09:15'));
});

test('T13: whenever it is asked, the due instant is the same', () => {
  for (const clock of ['09:05', '09:14:59.999', '09:15', '09:40'])
    expect(due(grazRuns, clock)?.at).toBe('09:15');
});

test('T13: a segment that counts on is never due', () => {
  expect(due(given(...onPlanUntil('talk-graz')), '09:30')).toBeNull();
  given(...onPlanUntil('talk-graz'))
    .when(TIME, advance('talk-graz'), '09:30')
    .refused('stale', /not due to make way/);
});

test('T13: not a millisecond before zero', () => {
  grazRuns.when(TIME, advance('talk-graz'), '09:14:59.999').refused('stale', /Graz is not due/);
});

test('T13: two minutes more put it off', () => {
  const story = grazRuns.and(at('09:14', adjusted('talk-graz', minutes(2))));

  expect(due(story, '09:14')?.at).toBe('09:17');
  story.when(TIME, advance('talk-graz'), '09:15').refused('stale');
});

test('T13: while on hold nothing is due, and a hold puts it off', () => {
  const onHold = grazRuns.and(at('09:10', held('talk-graz')));
  expect(due(onHold, '09:20')).toBeNull();
  onHold.when(TIME, advance('talk-graz'), '09:20').refused('stale');

  expect(due(onHold.and(at('09:20', resumed('talk-graz'))), '09:20')?.at).toBe('09:25');
});

test('T13: where the moderator was quicker, it is stale', () => {
  grazRuns
    .when(JOSTEIN, next('talk-graz'), '09:14:59')
    .then(moved('talk-graz', 'talk-lund'))
    .when(TIME, advance('talk-graz'), '09:15')
    .refused('stale', /Lund is running by now/);
});

test('T13: the last segment has nothing to make way for; the session ends by hand', () => {
  const closing = givenPlan(plan, ...onPlanUntil('closing'));

  expect(due(closing, '10:20')).toBeNull();
  closing.when(TIME, advance('closing'), '10:20').refused('stale');
});

test('T13: what advances passes over what has been dropped', () => {
  grazRuns
    .butDropped('talk-lund')
    .when(TIME, advance('talk-graz'), '09:15')
    .then(moved('talk-graz', 'talk-utrecht', 'advance'));
});

test('T13: after a downtime each advance falls due at its own instant', () => {
  const all = seminarWith({
    welcome: { atZero: 'advance' },
    'talk-graz': { atZero: 'advance' },
    'talk-lund': { atZero: 'advance' },
  });
  const started0900 = givenPlan(all, at('09:00', started()));
  const caughtUp = started0900
    .when(TIME, advance('welcome'), '09:05')
    .then(moved('welcome', 'talk-graz', 'advance'))
    .when(TIME, advance('talk-graz'), '09:15')
    .then(moved('talk-graz', 'talk-lund', 'advance'));

  expect(due(started0900, '09:30')).toEqual({ at: '09:05', command: advance('welcome') });
  expect(due(caughtUp, '09:30')).toEqual({ at: '09:25', command: advance('talk-lund') });
});

test('T13: before the start and after the end nothing is due', () => {
  expect(due(givenPlan(plan), '09:30')).toBeNull();
  expect(due(givenPlan(plan, ...onPlanUntil('closing'), at('10:15', ended('closing'))), '10:30')).toBeNull();
  givenPlan(plan)
    .when(TIME, advance('welcome'), '09:30')
    .refused('not_in_state', /not started/);
});

test('T7: a segment that was gone back to with nothing left stays, until it is given more time', () => {
  const back = grazRuns
    .when(TIME, advance('talk-graz'), '09:15')
    .then(moved('talk-graz', 'talk-lund', 'advance'))
    .when(JOSTEIN, previous('talk-lund'), '09:16')
    .then(moved('talk-lund', 'talk-graz', 'previous'));

  expect(due(back, '09:17')).toBeNull();
  back.when(TIME, advance('talk-graz'), '09:17').refused('stale');
  expect(due(back.and(at('09:17', adjusted('talk-graz', minutes(3)))), '09:17')?.at).toBe('09:19');
});

test('T8: a segment from which more than remained was taken is in overtime, and stays', () => {
  const story = grazRuns.and(at('09:12', adjusted('talk-graz', minutes(-5))));

  expect(due(story, '09:12')).toBeNull();
});

test('T13: a segment of no length makes way as soon as it begins', () => {
  const plan = seminarWith({ welcome: { atZero: 'advance', planned: minutes(0) } });

  expect(due(givenPlan(plan, at('09:00', started())), '09:00')?.at).toBe('09:00');
});
