import { describe, expect, test } from 'vitest';
import { duration, type Instant, minutes, seconds } from '../../../shared/kernel/time.ts';
import { forecast, isOnTime, type SegmentForecast } from '../../../shared/rundown/forecast.ts';
import { at, clockOf, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import { adjusted, ended, held, moved, resumed, started } from '../../support/domainEvents.ts';
import { onPlanUntil, seminarWith, statusesOf } from '../../support/domainSeminar.ts';

const forecastOf = ({ session }: Story, clock: string) => forecast(session.rundown, oslo(clock));

const span = (start: Instant | null, end: Instant | null) =>
  `${start === null ? '' : clockOf(start)}–${end === null ? '' : clockOf(end)}`;

/** A line of times a segment, as the run of show would have it at a clock time. */
const spans = (story: Story, clock: string, of: (segment: SegmentForecast) => string) =>
  Object.fromEntries(forecastOf(story, clock).segments.map((segment) => [segment.id, of(segment)]));
const planned = (story: Story, clock: string) =>
  spans(story, clock, ({ plannedStart, plannedEnd }) => span(plannedStart, plannedEnd));
const expected = (story: Story, clock: string) =>
  spans(story, clock, ({ expectedStart, expectedEnd }) => span(expectedStart, expectedEnd));
const actual = (story: Story, clock: string) =>
  spans(story, clock, ({ actualStart, actualEnd }) => span(actualStart, actualEnd));
const segmentIn = (story: Story, clock: string, id: string) =>
  forecastOf(story, clock).segments.find((segment) => segment.id === id);

describe('T2 the plan', () => {
  test('planned starts follow from the start and the durations', () => {
    expect(planned(given(), '08:50')).toEqual({
      welcome: '09:00–09:05',
      'talk-graz': '09:05–09:15',
      'talk-lund': '09:15–09:25',
      'talk-utrecht': '09:25–09:35',
      'talk-bergen': '09:35–09:45',
      conversation: '09:45–10:10',
      closing: '10:10–10:15',
    });
    expect(clockOf(forecastOf(given(), '08:50').plannedEnd)).toBe('10:15');
  });

  test('a segment with a fixed start begins there, and what follows follows it', () => {
    const story = givenPlan(seminarWith({ 'talk-bergen': { fixedStart: oslo('09:40') } }));

    expect(planned(story, '08:50')).toMatchObject({
      'talk-utrecht': '09:25–09:35',
      'talk-bergen': '09:40–09:50',
      closing: '10:15–10:20',
    });
  });

  test('what is adjusted, dropped or overrun does not move the plan', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:06', adjusted('talk-graz', minutes(7))));

    expect(planned(story.butDropped('talk-lund'), '09:50')).toEqual(planned(given(), '08:50'));
  });
});

describe('T9 what is expected', () => {
  test('before the start everything is expected as planned', () => {
    expect(expected(given(), '08:30')).toEqual(planned(given(), '08:30'));
  });

  test('three minutes after the planned start, an unstarted show has slipped by three minutes', () => {
    expect(expected(given(), '09:03')).toMatchObject({ welcome: '09:03–09:08', closing: '10:13–10:18' });
  });

  test('far from the planned start the plan stands: starting would move it', () => {
    expect(expected(given(), '14:00')).toEqual(planned(given(), '14:00'));
  });

  test('the running segment ends when its duration is over, and the rest follows', () => {
    const story = given(at('09:00', started()), at('09:06:30', moved('welcome', 'talk-graz')));

    expect(expected(story, '09:08')).toEqual({
      welcome: '09:00–09:06:30',
      'talk-graz': '09:06:30–09:16:30',
      'talk-lund': '09:16:30–09:26:30',
      'talk-utrecht': '09:26:30–09:36:30',
      'talk-bergen': '09:36:30–09:46:30',
      conversation: '09:46:30–10:11:30',
      closing: '10:11:30–10:16:30',
    });
  });

  test('in overtime the running segment is expected to end now, whenever now is', () => {
    const story = given(...onPlanUntil('talk-graz'));

    expect(expected(story, '09:18')).toMatchObject({
      'talk-graz': '09:05–09:18',
      'talk-lund': '09:18–09:28',
    });
    expect(expected(story, '09:19:10')).toMatchObject({ 'talk-lund': '09:19:10–09:29:10' });
  });

  test('what is held is added: while the hold goes on, the end recedes with every second', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:08', held('talk-graz')));

    expect(expected(story, '09:08')).toMatchObject({ 'talk-graz': '09:05–09:15' });
    expect(expected(story, '09:11')).toMatchObject({ 'talk-graz': '09:05–09:18' });
    expect(expected(story.and(at('09:12', resumed('talk-graz'))), '09:13')).toMatchObject({
      'talk-graz': '09:05–09:19',
    });
  });

  test('adjustments of the running segment and of later ones count', () => {
    const story = given(
      ...onPlanUntil('talk-graz'),
      at('09:06', adjusted('talk-graz', minutes(2)), adjusted('conversation', minutes(-5))),
    );

    expect(expected(story, '09:06')).toMatchObject({
      'talk-lund': '09:17–09:27',
      conversation: '09:47–10:07',
      closing: '10:07–10:12',
    });
  });

  test('the hard end never clips a forecast', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:06', adjusted('conversation', minutes(60))));

    expect(clockOf(forecastOf(story, '09:06').expectedEnd)).toBe('11:15');
  });

  test('dropped segments take no time', () => {
    const story = given(...onPlanUntil('talk-graz')).butDropped('talk-lund');

    expect(expected(story, '09:06')).toMatchObject({ 'talk-lund': '–', 'talk-utrecht': '09:15–09:25' });
    expect(statusesOf(story.session, '09:06')).toMatchObject({ 'talk-lund': 'dropped' });
  });

  test('skipped segments take no time', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:15', moved('talk-graz', 'conversation', 'goTo')));

    expect(expected(story, '09:16')).toMatchObject({
      'talk-bergen': '–',
      conversation: '09:15–09:40',
      closing: '09:40–09:45',
    });
  });

  test('a segment that was gone back from is to come with what is left of it', () => {
    const story = given(
      ...onPlanUntil('talk-lund'),
      at('09:18', moved('talk-lund', 'talk-graz', 'previous')),
    );

    expect(expected(story, '09:20')).toMatchObject({
      'talk-graz': '09:05–09:20',
      'talk-lund': '09:20–09:27',
      'talk-utrecht': '09:27–09:37',
    });
  });

  test('one that had used up its time takes none any more', () => {
    const story = given(...onPlanUntil('talk-lund'), at('09:27', moved('talk-lund', 'welcome', 'goTo')));

    expect(expected(story, '09:28')).toMatchObject({
      'talk-graz': '09:28–09:28',
      'talk-lund': '09:28–09:28',
      'talk-utrecht': '09:28–09:38',
    });
  });
});

describe('T9 fixed starts', () => {
  const plan = seminarWith({ conversation: { fixedStart: oslo('09:50') } });

  test('time to spare before a fixed start shows as a gap', () => {
    const story = givenPlan(plan, ...onPlanUntil('talk-bergen'));

    expect(expected(story, '09:36')).toMatchObject({
      'talk-bergen': '09:35–09:45',
      conversation: '09:50–10:15',
      closing: '10:15–10:20',
    });
    expect(segmentIn(story, '09:36', 'conversation')).toMatchObject({ gap: minutes(5), late: 0 });
  });

  test('a fixed start that has been overrun is late by so much', () => {
    const story = givenPlan(plan, ...onPlanUntil('talk-bergen'));

    expect(expected(story, '09:53')).toMatchObject({ conversation: '09:53–10:18' });
    expect(segmentIn(story, '09:53', 'conversation')).toMatchObject({ gap: 0, late: minutes(3) });
  });

  test('met to the second it is neither', () => {
    const story = givenPlan(plan, ...onPlanUntil('talk-bergen'));

    expect(segmentIn(story, '09:50', 'conversation')).toMatchObject({ gap: 0, late: 0 });
  });

  test('nothing else has a gap or is late', () => {
    for (const { gap, late } of forecastOf(given(...onPlanUntil('talk-graz')), '09:40').segments)
      expect([gap, late]).toEqual([0, 0]);
  });
});

describe('what really was', () => {
  test('actual times run from the first start to the last end', () => {
    const story = given(
      ...onPlanUntil('talk-lund'),
      at('09:18', moved('talk-lund', 'talk-graz', 'previous')),
      at('09:19', moved('talk-graz', 'talk-lund')),
    );

    expect(actual(story, '09:20')).toMatchObject({
      welcome: '09:00–09:05',
      'talk-graz': '09:05–09:19',
      'talk-lund': '09:15–',
      'talk-utrecht': '–',
    });
  });

  test('after the end what was is what is expected', () => {
    const story = given(...onPlanUntil('closing'), at('10:14', ended('closing')));

    expect(actual(story, '11:00')).toEqual(expected(story, '11:00'));
    expect(clockOf(forecastOf(story, '11:00').expectedEnd)).toBe('10:14');
  });

  test('each segment has a status', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:14', moved('talk-graz', 'talk-utrecht', 'goTo')));

    expect(statusesOf(given().session, '08:59')).toMatchObject({ welcome: 'upcoming', closing: 'upcoming' });
    expect(statusesOf(story.butDropped('closing').session, '09:15')).toEqual({
      welcome: 'done',
      'talk-graz': 'done',
      'talk-lund': 'skipped',
      'talk-utrecht': 'running',
      'talk-bergen': 'upcoming',
      conversation: 'upcoming',
      closing: 'dropped',
    });
  });
});

describe('T10 over and under', () => {
  test.each([
    ['the plan kept to the second', '09:05', '09:08', 0, 0],
    ['90 s late into Graz', '09:06:30', '09:08', 90, 90],
    ['a minute early into Graz', '09:04', '09:08', -60, -60],
    ['Graz in its fourth minute of overtime', '09:05', '09:18:20', 200, 200],
  ])('%s', (_, into, now, behind, over) => {
    const story = given(at('09:00', started()), at(into, moved('welcome', 'talk-graz')));

    expect(forecastOf(story, now)).toMatchObject({ behind: seconds(behind), over: seconds(over) });
  });

  test('the two differ: what is taken from the conversation makes up for the session, not for Graz', () => {
    const story = given(
      at('09:00', started()),
      at('09:08', moved('welcome', 'talk-graz')),
      at('09:09', adjusted('conversation', minutes(-5))),
    );

    expect(forecastOf(story, '09:10')).toMatchObject({ behind: minutes(3), over: minutes(-2) });
  });

  test('the hard end is an instant of its own, not the end of the plan', () => {
    const story = givenPlan({ ...seminarWith({}), hardEnd: oslo('10:20') }, ...onPlanUntil('talk-graz'));

    expect(forecastOf(story, '09:06')).toMatchObject({ behind: 0, over: minutes(-5) });
  });

  test('behind is said of a running segment only, over always', () => {
    expect(forecastOf(given(), '09:04')).toMatchObject({ behind: null, over: minutes(4) });
    const over = given(...onPlanUntil('closing'), at('10:17', ended('closing')));
    expect(forecastOf(over, '10:40')).toMatchObject({ behind: null, over: minutes(2) });
  });

  test.each([
    [0, true],
    [5000, true],
    [-5000, true],
    [5001, false],
    [-5001, false],
  ])('a difference of %i ms is on time: %s', (difference, onTime) => {
    expect(isOnTime(duration(difference))).toBe(onTime);
  });
});

describe('the latest start with which the hard end is still made', () => {
  const latest = (story: Story, clock: string) =>
    spans(story, clock, ({ latestStart }) => (latestStart === null ? '' : clockOf(latestStart)));

  test('counts back from the hard end', () => {
    expect(latest(given(), '08:50')).toMatchObject({
      welcome: '09:00',
      conversation: '09:45',
      closing: '10:10',
    });
  });

  test('is for what is to come only', () => {
    expect(latest(given(...onPlanUntil('talk-lund')), '09:20')).toMatchObject({
      'talk-graz': '',
      'talk-lund': '',
      'talk-utrecht': '09:25',
    });
  });

  test('takes adjustments, drops and what is left of a broken-off segment into account', () => {
    const story = given(
      ...onPlanUntil('talk-lund'),
      at('09:18', moved('talk-lund', 'talk-graz', 'previous'), adjusted('conversation', minutes(-5))),
    ).butDropped('talk-bergen');

    expect(latest(story, '09:19')).toMatchObject({
      'talk-lund': '09:33',
      'talk-utrecht': '09:40',
      'talk-bergen': '',
      conversation: '09:50',
    });
  });
});
