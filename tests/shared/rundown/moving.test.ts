import { expect, test } from 'vitest';
import { elapsed, remaining } from '../../../shared/rundown/clock.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { goTo, next, previous } from '../../support/domainCommands.ts';
import { asked, ended, held, moved, started } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf, statusesOf } from '../../support/domainSeminar.ts';

const elapsedOf = (story: Story, segment: string, clock: string) =>
  elapsed(segmentOf(story.session, segment), oslo(clock)) / 60_000;

test('T6: Next ends Graz and starts Lund in the same instant', () => {
  const story = given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, next('talk-graz'), '09:14:20')
    .then(moved('talk-graz', 'talk-lund'));

  expect(segmentOf(story.session, 'talk-graz').runs[0]?.end).toBe(oslo('09:14:20'));
  expect(segmentOf(story.session, 'talk-lund').runs[0]).toMatchObject({ start: oslo('09:14:20'), end: null });
});

test('T6: a live question lives on through Next', () => {
  const story = given(...onPlanUntil('conversation'), at('10:05', asked('prepared-what')))
    .when(JOSTEIN, next('conversation'), '10:10')
    .then(moved('conversation', 'closing'));

  expect(story.session.questions.live).toBe('prepared-what');
});

test('T6: Next passes over what has been dropped', () => {
  const story = given(...onPlanUntil('talk-graz')).butDropped('talk-lund', 'talk-utrecht');

  story.when(JOSTEIN, next('talk-graz'), '09:15').then(moved('talk-graz', 'talk-bergen'));
});

test('T6: on the last segment there is no next, only the end', () => {
  given(...onPlanUntil('closing'))
    .when(JOSTEIN, next('closing'), '10:14')
    .refused('not_in_state', /Closing is the last segment\. End the session/);
});

test('T6: where everything behind it is dropped, a segment is the last', () => {
  given(...onPlanUntil('conversation'))
    .butDropped('closing')
    .when(JOSTEIN, next('conversation'), '10:10')
    .refused('not_in_state', /last segment/);
});

test('T6: a segment that was jumped over is skipped, and can be gone to later', () => {
  const jumped = given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, goTo('talk-graz', 'talk-utrecht'), '09:15')
    .then(moved('talk-graz', 'talk-utrecht', 'goTo'));
  expect(statusesOf(jumped.session, '09:16')).toMatchObject({ 'talk-graz': 'done', 'talk-lund': 'skipped' });

  const back = jumped
    .when(JOSTEIN, goTo('talk-utrecht', 'talk-lund'), '09:25')
    .then(moved('talk-utrecht', 'talk-lund', 'goTo'));
  expect(statusesOf(back.session, '09:26')).toMatchObject({
    'talk-lund': 'running',
    'talk-utrecht': 'upcoming',
  });
});

test('T7: Previous resumes Graz where it was; the minutes in Lund stay with Lund', () => {
  const story = given(...onPlanUntil('talk-lund'))
    .when(JOSTEIN, previous('talk-lund'), '09:18')
    .then(moved('talk-lund', 'talk-graz', 'previous'));

  expect(elapsedOf(story, 'talk-graz', '09:20')).toBe(10 + 2);
  expect(elapsedOf(story, 'talk-lund', '09:20')).toBe(3);
});

test('T4: gone back to, a segment has two runs and the sum of them as its time', () => {
  const story = given(...onPlanUntil('talk-lund'), at('09:17', moved('talk-lund', 'talk-graz', 'previous')))
    .when(JOSTEIN, next('talk-graz'), '09:19')
    .then(moved('talk-graz', 'talk-lund'));

  expect(segmentOf(story.session, 'talk-graz').runs).toHaveLength(2);
  expect(elapsedOf(story, 'talk-graz', '09:30')).toBe(12);
  expect(remaining(segmentOf(story.session, 'talk-lund'), oslo('09:21'))).toBe(6 * 60_000);
});

test('T7: Previous passes over what has been dropped', () => {
  given(...onPlanUntil('talk-graz'))
    .butDropped('talk-lund')
    .and(at('09:15', moved('talk-graz', 'talk-utrecht')))
    .when(JOSTEIN, previous('talk-utrecht'), '09:16')
    .then(moved('talk-utrecht', 'talk-graz', 'previous'));
});

test('T7: nothing comes before the first segment', () => {
  given(at('09:00', started()))
    .when(JOSTEIN, previous('welcome'), '09:01')
    .refused('not_in_state', /Welcome is the first segment/);
});

test('T4: a hold that is going on ends with its segment and is no part of its time', () => {
  const story = given(...onPlanUntil('talk-graz'), at('09:10', held('talk-graz')))
    .when(JOSTEIN, next('talk-graz'), '09:13')
    .then(moved('talk-graz', 'talk-lund'));

  expect(elapsedOf(story, 'talk-graz', '09:20')).toBe(5);
  expect(segmentOf(story.session, 'talk-lund').runs[0]).toMatchObject({ holds: [] });
});

test('T7: one can go to any segment but the running one, a dropped one and one that is not there', () => {
  const story = given(...onPlanUntil('talk-graz')).butDropped('talk-bergen');

  story.when(JOSTEIN, goTo('talk-graz', 'closing'), '09:10').then(moved('talk-graz', 'closing', 'goTo'));
  story.when(JOSTEIN, goTo('talk-graz', 'welcome'), '09:10').then(moved('talk-graz', 'welcome', 'goTo'));
  story
    .when(JOSTEIN, goTo('talk-graz', 'talk-graz'), '09:10')
    .refused('not_in_state', /Graz is already running/);
  story
    .when(JOSTEIN, goTo('talk-graz', 'talk-bergen'), '09:10')
    .refused('not_in_state', /Bergen has been dropped/);
  story
    .when(JOSTEIN, goTo('talk-graz', 'talk-oslo'), '09:10')
    .refused('unknown_id', /not in the run of show/);
});

const MOVES = [
  ['next', next],
  ['previous', previous],
  ['go to', (from: string) => goTo(from, 'closing')],
] as const;

test.each(MOVES)('a second press of %s that comes too late is stale and moves nothing', (_, move) => {
  given(...onPlanUntil('talk-lund'))
    .when(JOSTEIN, move('talk-graz'), '09:15:01')
    .refused('stale', /Nothing was changed: Lund is running/);
});

test.each(MOVES)('before the start there is no %s', (_, move) => {
  given()
    .when(JOSTEIN, move('welcome'), '08:59')
    .refused('not_in_state', /not started/);
});

test.each(MOVES)('T11: after the end there is no %s', (_, move) => {
  given(...onPlanUntil('closing'), at('10:15', ended('closing')))
    .when(JOSTEIN, move('closing'), '10:16')
    .refused('not_in_state', /has ended/);
});
