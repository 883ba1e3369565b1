import { describe, expect, it } from 'vitest';
import { lengthIn, timeOfDayIn } from '../../../client/ui/typedTime.ts';
import { seconds } from '../../../shared/kernel/time.ts';

describe('a length as people type it', () => {
  it.each([
    ['10', 600],
    [' 10 ', 600],
    ['2.5', 150],
    ['2,5', 150],
    ['10:00', 600],
    ['0:45', 45],
    ['90:00', 5400],
    ['1:05:00', 3900],
    ['1h5m', 3900],
    ['1 h 5 min', 3900],
    ['1h 5m 30s', 3930],
    ['2h', 7200],
    ['90s', 90],
    ['5 minutes', 300],
    ['0', 0],
    ['-5', -300],
    ['−1:30', -90],
    ['30:00:00', 108_000],
  ])('reads %j as %d seconds', (typed, expected) => {
    expect(lengthIn(typed)).toBe(seconds(expected));
  });

  it.each([
    '',
    '  ',
    'ten',
    '10:',
    ':30',
    '10:75',
    '1:75:00',
    '1:2:3:4',
    '5x',
    'h',
    '10:5',
    '1e3',
    '--5',
    'm5',
  ])('takes %j for no length', (typed) => {
    expect(lengthIn(typed)).toBeNaN();
  });
});

describe('a time of day as people type it', () => {
  it.each([
    ['10:00', 10, 0, 0],
    ['9.30', 9, 30, 0],
    ['930', 9, 30, 0],
    ['1000', 10, 0, 0],
    ['10', 10, 0, 0],
    ['00:05', 0, 5, 0],
    ['23:59:30', 23, 59, 30],
    ['9:30 pm', 21, 30, 0],
    ['12 am', 0, 0, 0],
    ['12:15 p.m.', 12, 15, 0],
  ])('reads %j', (typed, hour, minute, second) => {
    expect(timeOfDayIn(typed)).toEqual({ hour, minute, second });
  });

  it.each(['', 'noon', '24:00', '10:60', '13 pm', '0 am', '10m', '-1:00', '10:00:60', '12345'])(
    'takes %j for none',
    (typed) => {
      expect(timeOfDayIn(typed)).toBeNull();
    },
  );
});
