import { describe, expect, test } from 'vitest';
import { instant, minutes, plus } from '../../../shared/kernel/time.ts';
import { remaining } from '../../../shared/rundown/clock.ts';
import type { RundownEvent } from '../../../shared/rundown/events.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import type { SessionPlan } from '../../../shared/session/plan.ts';
import { givenPlan } from '../../support/domain.ts';
import { adjusted, moved, started } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { segmentOf, seminarWith } from '../../support/domainSeminar.ts';

// Inside there are instants: a night on which clocks change, and midnight, are like any other time.

const at = (iso: string) => instant(Date.parse(iso));

/** The seminar's 75 minutes at another time, and what happened so many minutes after its start. */
function night(start: string, segments: Parameters<typeof seminarWith>[0] = {}) {
  const plannedStart = at(start);
  const plan: SessionPlan = seminarWith(segments, { plannedStart, hardEnd: plus(plannedStart, minutes(75)) });
  return (...happened: readonly (readonly [after: number, event: RundownEvent])[]) =>
    givenPlan(
      plan,
      ...happened.map(([after, event]) => ({
        at: plus(plannedStart, minutes(after)),
        by: JOSTEIN.id,
        events: [event],
      })),
    ).session;
}

const NIGHTS = [
  ['clocks go forward from two to three', '2026-03-29T01:30:00+01:00'],
  ['clocks go back from three to two', '2026-10-25T02:30:00+02:00'],
  ['midnight passes', '2026-03-14T23:30:00+01:00'],
  ['nothing happens', '2026-03-14T09:00:00+01:00'],
] as const;

describe.each(NIGHTS)('while %s', (_, start) => {
  const story = night(start);
  const afterStart = (time: number | null) => (time === null ? null : (time - at(start)) / 60_000);

  test('the plan follows from the lengths (T2)', () => {
    const seen = forecast(story().rundown, plus(at(start), minutes(-10)));
    expect(seen.segments.map(({ plannedStart }) => afterStart(plannedStart))).toEqual([
      0, 5, 15, 25, 35, 45, 70,
    ]);
    expect(afterStart(seen.plannedEnd)).toBe(75);
    expect(seen.over).toBe(0);
  });

  test('the running segment has what is left of its length (T4), and the rest follows (T9, T10)', () => {
    const session = story(
      [0, started()],
      [8, moved('welcome', 'talk-graz')],
      [10, adjusted('talk-graz', minutes(20))],
    );
    const now = plus(at(start), minutes(35));
    expect(remaining(segmentOf(session, 'talk-graz'), now)).toBe(minutes(3));
    const seen = forecast(session.rundown, now);
    expect(seen.segments.map(({ expectedStart }) => afterStart(expectedStart))).toEqual([
      0, 8, 38, 48, 58, 68, 93,
    ]);
    expect(seen.segments.map(({ latestStart }) => afterStart(latestStart)).slice(2)).toEqual([
      15, 25, 35, 45, 70,
    ]);
    expect(seen.behind).toBe(minutes(23));
    expect(seen.over).toBe(minutes(23));
  });
});

test('a fixed end after the change is counted to in the time that really passes (T16)', () => {
  // From 01:30 until 03:30 sharp there is one hour, since two o’clock is three o’clock.
  const spring = night('2026-03-29T01:30:00+01:00', {
    welcome: { fixedEnd: at('2026-03-29T03:30:00+02:00') },
  })([0, started()]);
  const welcome = segmentOf(spring, 'welcome');
  expect(remaining(welcome, at('2026-03-29T01:30:00+01:00'))).toBe(minutes(60));
  expect(remaining(welcome, at('2026-03-29T03:10:00+02:00'))).toBe(minutes(20));
});

test('a fixed start in the hour that comes twice is the one that was meant (T2)', () => {
  const autumn = night('2026-10-25T02:30:00+02:00', {
    'talk-graz': { fixedStart: at('2026-10-25T02:40:00+01:00') },
  })();
  const graz = forecast(autumn.rundown, at('2026-10-25T02:30:00+02:00')).segments[1];
  expect(graz?.expectedStart).toBe(at('2026-10-25T01:40:00Z'));
  expect(graz?.gap).toBe(minutes(65));
});
