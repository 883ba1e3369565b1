import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, duration, type Instant, instant, plus, sum } from '../../shared/kernel/time.ts';
import { elapsed, lengthOf, openRun, running, startedAt } from '../../shared/rundown/clock.ts';
import { forecast, type SegmentForecast } from '../../shared/rundown/forecast.ts';
import type { Run, Rundown, Segment } from '../../shared/rundown/types.ts';
import { plays } from '../support/domainPlay.ts';
import { pressingNextAtZero } from '../support/domainSimulation.ts';

const heldUntil = (run: Run, now: Instant) =>
  sum(...run.holds.map(({ start, end }) => between(start, end ?? now)));

/** T9 in its own words: the later of now and start + held + duration, less what earlier runs have used up; T16: or its fixed end. */
function expectedEndOf(segment: Segment, now: Instant): number {
  if (segment.fixedEnd !== null)
    return Math.max(now, segment.fixedEnd + sum(...segment.adjustments.map(({ by }) => by)));
  const earlier = segment.runs
    .slice(0, -1)
    .reduce((used, run) => used + ((run.end ?? now) - run.start - heldUntil(run, run.end ?? now)), 0);
  const current = segment.runs.at(-1) as Run; // it runs, so it has a last run
  return Math.max(now, current.start + heldUntil(current, now) + lengthOf(segment) - earlier);
}

const isAhead = ({ status }: SegmentForecast) => status === 'running' || status === 'upcoming';

function consistent(rundown: Rundown, now: Instant): void {
  const { segments, expectedEnd, behind, over } = forecast(rundown, now);
  const current = running(rundown);
  expect(rundown.segments.filter(openRun).length).toBeLessThanOrEqual(1);
  for (const segment of rundown.segments) expect(elapsed(segment, now)).toBeGreaterThanOrEqual(0);

  const ahead = segments.filter(isAhead);
  for (const [n, { expectedStart, expectedEnd, gap, late }] of ahead.entries()) {
    expect(expectedEnd).toBeGreaterThanOrEqual(expectedStart ?? Number.POSITIVE_INFINITY);
    const before = ahead[n - 1];
    if (before?.expectedEnd) expect(expectedStart).toBe(before.expectedEnd + gap);
    expect(Math.min(gap, late)).toBe(0);
  }
  if (current) {
    const { expectedEnd, plannedEnd } = segments[current.index] as SegmentForecast; // as many as segments
    expect(expectedEnd).toBe(expectedEndOf(current.segment, now));
    expect(behind).toBe(expectedEndOf(current.segment, now) - plannedEnd);
  }
  if (rundown.endedAt === null && ahead.length > 0) expect(expectedEnd).toBe(ahead.at(-1)?.expectedEnd);
  expect(over).toBe(expectedEnd - rundown.hardEnd);
}

test('T4, T9, T10: whatever was done, the expected times hang together', () => {
  fc.assert(
    fc.property(plays(), fc.integer({ min: 0, max: 1_000_000 }), ({ steps }, later) => {
      for (const { after, at } of steps) consistent(after.rundown, at);
      const last = steps.at(-1);
      if (last) consistent(last.after.rundown, plus(last.at, duration(later)));
    }),
    { numRuns: 150 },
  );
});

test('T4: the segments’ runs, with what was held in them, are the time since the start', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const {
        after: { rundown },
        at,
      } of steps) {
        const start = startedAt(rundown);
        if (start === null) continue;
        const runs = rundown.segments.flatMap((segment) => segment.runs);
        const ran = sum(...rundown.segments.map((segment) => elapsed(segment, at)));
        const held = sum(...runs.map((run) => heldUntil(run, run.end ?? at)));
        expect(ran + held).toBe((rundown.endedAt ?? at) - start);
      }
    }),
    { numRuns: 150 },
  );
});

test('T2, T9: the forecast is what comes of pressing Next at every zero from now on', () => {
  fc.assert(
    fc.property(
      plays({ wholeSeconds: true, maxLength: 25 }),
      fc.integer({ min: 0, max: 600 }),
      fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
      ({ session, now: last }, later, dropped) => {
        if (session.rundown.endedAt !== null) return;
        const now = instant(last + later * 1000);
        const rundown: Rundown = {
          ...session.rundown,
          segments: session.rundown.segments.map((segment, n) => ({
            ...segment,
            dropped: dropped.includes(n) && !openRun(segment),
          })),
        };
        const simulated = pressingNextAtZero(rundown, now);

        for (const segment of forecast(rundown, now).segments.filter(isAhead)) {
          const { status, id, expectedEnd } = segment;
          const start = status === 'running' ? undefined : segment.expectedStart;
          expect({ id, start, end: expectedEnd }).toEqual({ id, ...simulated.get(id) });
        }
      },
    ),
    { numRuns: 60 },
  );
});
