import { expect, test } from 'vitest';
import {
  between,
  hours,
  latest,
  less,
  longest,
  minuteOf,
  minutes,
  plus,
  seconds,
  shortest,
  sum,
  ZERO,
} from '../../../shared/kernel/time.ts';
import { oslo } from '../../support/domain.ts';

test('durations are milliseconds, by whatever unit they were given', () => {
  expect([seconds(1.5), minutes(2), hours(1), ZERO]).toEqual([1500, 120_000, 3_600_000, 0]);
});

test('instants and durations go together, forward and back', () => {
  expect(plus(oslo('09:05'), minutes(-5))).toBe(oslo('09:00'));
  expect(between(oslo('09:00'), oslo('09:05'))).toBe(minutes(5));
  expect(between(oslo('09:05'), oslo('09:00'))).toBe(minutes(-5));
});

test('durations add up, also none of them', () => {
  expect(sum(minutes(1), seconds(30), seconds(-10))).toBe(seconds(80));
  expect(sum()).toBe(ZERO);
  expect(less(minutes(1), minutes(3))).toBe(minutes(-2));
});

test('of two, the later instant and the longer or shorter duration', () => {
  expect(latest(oslo('09:00'), oslo('09:05'))).toBe(oslo('09:05'));
  expect(latest(oslo('09:05'), oslo('09:00'))).toBe(oslo('09:05'));
  expect([longest(minutes(1), ZERO), shortest(minutes(1), ZERO)]).toEqual([minutes(1), ZERO]);
});

test('an instant lies in a whole minute', () => {
  expect(minuteOf(oslo('09:05:59.999'))).toBe(oslo('09:05'));
  expect(minuteOf(oslo('09:05'))).toBe(oslo('09:05'));
});
