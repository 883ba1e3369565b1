import { describe, expect, it } from 'vitest';
import { atDateTime, atTimeOfDay, dateTimeOf } from '../../../client/ui/zonedTime.ts';
import { instant } from '../../../shared/kernel/time.ts';

const at = (iso: string) => instant(Date.parse(iso));
const time = (hour: number, minute = 0) => ({ hour, minute, second: 0 });
const OSLO = 'Europe/Oslo';

describe('a time of day within the session’s day', () => {
  it.each([
    ['the same morning', time(10), OSLO, '2020-12-10T09:00+01:00', '2020-12-10T10:00+01:00'],
    ['shortly before the start', time(8, 55), OSLO, '2020-12-10T09:00+01:00', '2020-12-10T08:55+01:00'],
    ['the evening after', time(20, 30), OSLO, '2020-12-10T09:00+01:00', '2020-12-10T20:30+01:00'],
    ['over midnight', time(0, 15), OSLO, '2020-12-10T23:30+01:00', '2020-12-11T00:15+01:00'],
    ['back over midnight', time(23, 50), OSLO, '2020-12-11T00:00+01:00', '2020-12-10T23:50+01:00'],
    ['twelve hours on', time(21), OSLO, '2020-12-10T09:00+01:00', '2020-12-09T21:00+01:00'],
    ['another zone', time(10), 'America/New_York', '2020-12-10T09:00-05:00', '2020-12-10T10:00-05:00'],
    ['where the day has another date', time(1), 'Asia/Tokyo', '2020-12-10T20:00Z', '2020-12-11T01:00+09:00'],
    ['after the clocks went forward', time(10), OSLO, '2021-03-28T01:00+01:00', '2021-03-28T10:00+02:00'],
    ['a time that is jumped over', time(2, 30), OSLO, '2021-03-28T01:00+01:00', '2021-03-28T03:30+02:00'],
    ['after the clocks went back', time(10), OSLO, '2021-10-31T01:00+02:00', '2021-10-31T10:00+01:00'],
    ['a time that comes twice', time(2, 30), OSLO, '2021-10-31T01:00+02:00', '2021-10-31T02:30+02:00'],
    ['its second coming', time(2, 30), OSLO, '2021-10-31T02:15+01:00', '2021-10-31T02:30+01:00'],
    [
      'a zone at half an hour',
      time(9, 45),
      'Asia/Kolkata',
      '2020-12-10T09:00+05:30',
      '2020-12-10T09:45+05:30',
    ],
  ])('is %s', (_, typed, zone, plannedStart, expected) => {
    expect(new Date(atTimeOfDay(typed, zone, at(plannedStart)))).toEqual(new Date(at(expected)));
  });
});

describe('a date and a time of a zone', () => {
  it('goes there and back, also in summer', () => {
    expect(dateTimeOf(at('2020-12-10T08:00Z'), OSLO)).toBe('2020-12-10T09:00');
    expect(atDateTime('2020-12-10T09:00', OSLO)).toBe(at('2020-12-10T08:00Z'));
    expect(atDateTime('2021-07-01T09:00', OSLO)).toBe(at('2021-07-01T07:00Z'));
  });

  it.each(['', 'tomorrow', '2020-13-40T09:00'])('is not %j', (text) => {
    expect(atDateTime(text, OSLO)).toBeNaN();
  });
});
