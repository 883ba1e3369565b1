import { describe, expect, test } from 'vitest';
import { beginning } from '../../../client/ui/beginning.ts';
import { dayMark, dayNumber, sameClock, timeFrom, timeOfDay } from '../../../client/ui/format.ts';
import { ownTime } from '../../../client/ui/ownTime.ts';
import { instant, minutes, plus } from '../../../shared/kernel/time.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import { givenPlan } from '../../support/domain.ts';
import { started } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { seminarWith } from '../../support/domainSeminar.ts';

const OSLO = 'Europe/Oslo';
const at = (iso: string) => instant(Date.parse(iso));

describe('a time of day on another day than the session began', () => {
  const evening = at('2026-03-14T23:00:00+01:00');

  test('says by how many days', () => {
    expect(timeFrom(evening, at('2026-03-14T23:59:59+01:00'), OSLO)).toBe('23:59');
    expect(timeFrom(evening, at('2026-03-15T00:00:00+01:00'), OSLO)).toBe('00:00 +1');
    expect(timeFrom(evening, at('2026-03-16T09:12:00+01:00'), OSLO)).toBe('09:12 +2');
    expect(timeFrom(evening, at('2026-03-13T23:30:00+01:00'), OSLO)).toBe('23:30 −1');
    expect(dayMark(0)).toBe('');
  });

  test('counts days as they are where it is shown', () => {
    const late = at('2026-03-15T00:30:00+01:00');
    expect(timeFrom(evening, late, OSLO)).toBe('00:30 +1');
    expect(timeFrom(evening, late, 'Europe/London')).toBe('23:30');
    expect(timeFrom(evening, late, 'Asia/Tokyo')).toBe('08:30');
  });

  test('counts over the end of a month and of a year', () => {
    const silvester = at('2026-12-31T23:30:00+01:00');
    expect(timeFrom(silvester, at('2027-01-01T00:10:00+01:00'), OSLO)).toBe('00:10 +1');
    const leap = at('2028-02-28T23:30:00+01:00');
    expect(timeFrom(leap, at('2028-02-29T00:10:00+01:00'), OSLO)).toBe('00:10 +1');
    expect(timeFrom(leap, at('2028-03-01T00:10:00+01:00'), OSLO)).toBe('00:10 +2');
  });
});

describe('where clocks change', () => {
  test('in spring two o’clock is three o’clock', () => {
    const change = at('2026-03-29T01:00:00Z');
    expect(timeOfDay(instant(change - 1), OSLO)).toBe('01:59');
    expect(timeOfDay(change, OSLO)).toBe('03:00');
  });

  test('in autumn the hour from two comes twice', () => {
    const change = at('2026-10-25T01:00:00Z');
    expect(timeOfDay(instant(change - 1), OSLO)).toBe('02:59');
    expect(timeOfDay(change, OSLO)).toBe('02:00');
  });

  test('the day is one more all the same, after 23 and 25 hours', () => {
    const spring = at('2026-03-29T00:00:00+01:00');
    expect(timeFrom(spring, at('2026-03-29T23:59:00+02:00'), OSLO)).toBe('23:59');
    expect(timeFrom(spring, at('2026-03-30T00:00:00+02:00'), OSLO)).toBe('00:00 +1');
    const autumn = at('2026-10-25T00:00:00+02:00');
    expect(timeFrom(autumn, at('2026-10-25T23:59:00+01:00'), OSLO)).toBe('23:59');
    expect(timeFrom(autumn, at('2026-10-26T00:00:00+01:00'), OSLO)).toBe('00:00 +1');
    expect(dayNumber(at('2026-10-26T00:00:00+01:00'), OSLO) - dayNumber(autumn, OSLO)).toBe(1);
  });
});

describe('a session’s plan as it is shown', () => {
  /** The seminar’s expected starts and its end in Oslo, begun on plan at this time. */
  const shown = (start: string) => {
    const plannedStart = at(start);
    const { session } = givenPlan(
      seminarWith({}, { plannedStart, hardEnd: plus(plannedStart, minutes(75)) }),
      { at: plannedStart, by: JOSTEIN.id, events: [started()] },
    );
    const seen = forecast(session.rundown, plannedStart);
    return [...seen.segments.map(({ expectedStart }) => expectedStart ?? plannedStart), seen.expectedEnd].map(
      (time) => timeFrom(plannedStart, time, OSLO),
    );
  };

  test('over the change in spring jumps an hour', () => {
    expect(shown('2026-03-29T01:30:00+01:00').join(' ')).toBe(
      '01:30 01:35 01:45 01:55 03:05 03:15 03:40 03:45',
    );
  });

  test('over the change in autumn goes back an hour', () => {
    expect(shown('2026-10-25T02:30:00+02:00').join(' ')).toBe(
      '02:30 02:35 02:45 02:55 02:05 02:15 02:40 02:45',
    );
  });

  test('over midnight goes on the next day', () => {
    expect(shown('2026-03-14T23:30:00+01:00').join(', ')).toBe(
      '23:30, 23:35, 23:45, 23:55, 00:05 +1, 00:15 +1, 00:40 +1, 00:45 +1',
    );
  });
});

describe('two zones', () => {
  test('show the same or not by their clocks at that instant, whatever their names', () => {
    const noon = at('2026-03-10T12:00:00Z');
    expect(sameClock(noon, OSLO, 'Europe/Stockholm')).toBe(true);
    expect(sameClock(noon, OSLO, 'Europe/London')).toBe(false);
    expect(sameClock(noon, 'Pacific/Honolulu', 'Pacific/Kiritimati'), 'a day apart').toBe(false);
  });

  test('agree for a part of the year where only one’s clocks change', () => {
    // New York's go forward on 8 March, Bogotá's never.
    expect(sameClock(at('2026-03-01T12:00:00Z'), 'America/New_York', 'America/Bogota')).toBe(true);
    expect(sameClock(at('2026-03-09T12:00:00Z'), 'America/New_York', 'America/Bogota')).toBe(false);
  });

  test('a reader’s own is named where the session’s clock shows another', () => {
    const start = at('2026-03-10T20:00:00+01:00');
    expect(ownTime(start, start, 'Europe/Madrid', OSLO)).toBe('20:00');
    expect(ownTime(start, start, 'America/New_York', OSLO)).toBe('15:00 New York time');
    expect(ownTime(start, at('2026-03-10T23:50:00+09:00'), 'Asia/Tokyo', OSLO)).toBe('23:50 −1 Tokyo time');
  });

  test('the day on which the session begins is the reader’s', () => {
    const start = at('2026-03-10T20:00:00+01:00');
    const now = at('2026-03-10T12:00:00+01:00');
    expect(beginning(start, OSLO, now)).toEqual({ kind: 'at', time: '20:00 Oslo time', day: null });
    expect(beginning(start, 'Asia/Tokyo', now)).toEqual({
      kind: 'at',
      time: '04:00 Tokyo time',
      day: 'Wednesday 11 March',
    });
  });
});
