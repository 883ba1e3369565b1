import { expect, test } from 'vitest';
import { duration, hours, minutes } from '../../../shared/kernel/time.ts';
import { startOffer } from '../../../shared/rundown/forecast.ts';
import { at, clockOf, given, givenPlan, oslo } from '../../support/domain.ts';
import { start } from '../../support/domainCommands.ts';
import { ended, started } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';

const hardEndOf = ({ session }: ReturnType<typeof given>) => clockOf(session.rundown.hardEnd);
const plannedStartOf = ({ session }: ReturnType<typeof given>) => clockOf(session.rundown.plannedStart);

test('T3: started at nine sharp, the plan stands and the welcome runs', () => {
  const story = given().when(JOSTEIN, start('keep'), '09:00').then(started('welcome'));

  expect(story.session.rundown.segments[0]?.runs).toEqual([{ start: oslo('09:00'), end: null, holds: [] }]);
  expect(plannedStartOf(story)).toBe('09:00');
});

test('T3: started three minutes late with the plan kept, the plan does not move', () => {
  const story = given().when(JOSTEIN, start('keep'), '09:03').then(started('welcome'));

  expect(plannedStartOf(story)).toBe('09:00');
  expect(hardEndOf(story)).toBe('10:15');
});

test('T3: started early with the plan kept, the plan does not move either', () => {
  const story = given().when(JOSTEIN, start('keep'), '08:58').then(started('welcome'));

  expect(plannedStartOf(story)).toBe('09:00');
});

test('T3: started now, planned start, fixed starts and hard end move together to this minute', () => {
  const plan = seminarWith({ conversation: { fixedStart: oslo('09:45') } });

  const story = givenPlan(plan)
    .when(JOSTEIN, start('now'), '11:20:40')
    .then(started('welcome', minutes(140)));

  expect(plannedStartOf(story)).toBe('11:20');
  expect(hardEndOf(story)).toBe('12:35');
  const conversation = story.session.rundown.segments.find(({ id }) => id === 'conversation');
  expect(conversation?.fixedStart).toBe(oslo('12:05'));
  expect(story.session.rundown.segments[0]?.runs[0]?.start).toBe(oslo('11:20:40'));
});

test('T3: started now before the planned time, the plan moves forward', () => {
  const story = given()
    .when(JOSTEIN, start('now'), '08:30:59')
    .then(started('welcome', minutes(-30)));

  expect(hardEndOf(story)).toBe('09:45');
});

test('T3: started now within the planned minute, nothing moves', () => {
  given()
    .when(JOSTEIN, start('now'), '09:00:59')
    .then(started('welcome', duration(0)));
});

test.each([
  ['07:00', 'keep'],
  ['06:59:59', 'now'],
  ['09:00', 'keep'],
  ['11:00', 'keep'],
  ['11:00:01', 'now'],
] as const)('T3: at %s the console offers to start with %j', (clock, offer) => {
  expect(startOffer(given().session.rundown, oslo(clock))).toBe(offer);
});

test('T3: years later the built-in seminar is offered to start now', () => {
  const { rundown } = given().session;
  expect(startOffer(rundown, duration(rundown.plannedStart + hours(24 * 365 * 5)) as never)).toBe('now');
});

test('T3: what is running cannot be started', () => {
  given(at('09:00', started()))
    .when(JOSTEIN, start('keep'), '09:01')
    .refused('not_in_state', /already started/);
});

test('T11: what has ended cannot be started; its end can be undone', () => {
  given(...onPlanUntil('closing'), at('10:15', ended('closing')))
    .when(JOSTEIN, start('now'), '10:16')
    .refused('not_in_state', /Undo the end/);
});

test('a plan without segments cannot be started', () => {
  givenPlan({ ...seminarWith({}), segments: [] })
    .when(JOSTEIN, start('keep'), '09:00')
    .refused('not_in_state', /no segment/);
});
