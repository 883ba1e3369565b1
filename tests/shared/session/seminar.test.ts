import { expect, test } from 'vitest';
import { plus } from '../../../shared/kernel/time.ts';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import { clockOf, oslo } from '../../support/domain.ts';

const length = SEMINAR.segments.reduce((total, { planned }) => total + planned, 0) / 60_000;

test('the seminar is on 10 December 2020 from 09:00 in Oslo, 75 minutes with a hard end', () => {
  expect(SEMINAR.plannedStart).toBe(oslo('09:00'));
  expect(clockOf(SEMINAR.hardEnd)).toBe('10:15');
  expect(length).toBe(75);
});

test('about a third of the time is the audience’s', () => {
  const audience = SEMINAR.segments.find(({ takesQuestions }) => takesQuestions);
  expect((audience?.planned ?? 0) / 60_000 / length).toBeCloseTo(1 / 3);
});

test('four cities have a segment each, all of the same length, and all speak in the conversation', () => {
  const own = SEMINAR.segments.filter(({ city }) => city !== null);

  expect(own.map(({ city }) => city)).toEqual(SEMINAR.cities.map(({ id }) => id));
  expect(new Set(own.map(({ planned }) => planned)).size).toBe(1);
  expect(SEMINAR.segments.find(({ takesQuestions }) => takesQuestions)?.speakers).toEqual(
    SEMINAR.speakers.map(({ id }) => id),
  );
});

test('every speaker and every segment belongs to a city that is there', () => {
  const cities = SEMINAR.cities.map(({ id }) => id);
  for (const { city } of [...SEMINAR.speakers, ...SEMINAR.segments.filter(({ city }) => city !== null)])
    expect(cities).toContain(city);
});

test('no id is used twice, of whatever kind: records are keyed by them', () => {
  const ids: readonly string[] = [
    ...SEMINAR.cities.map(({ id }) => id),
    ...SEMINAR.speakers.map(({ id }) => id),
    ...SEMINAR.moderators.map(({ id }) => id),
    ...SEMINAR.segments.map(({ id }) => id),
    ...SEMINAR.prepared.map(({ id }) => id),
    ...['session', 'rundown', 'queue', 'counts', 'history'],
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test('the plan ends with the hard end', () => {
  const ends = SEMINAR.segments.reduce((at, { planned }) => plus(at, planned), SEMINAR.plannedStart);
  expect(ends).toBe(SEMINAR.hardEnd);
});
