import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, instant } from '../../shared/kernel/time.ts';
import { elapsed, lengthOf, openRun, remaining } from '../../shared/rundown/clock.ts';
import type { RundownContext } from '../../shared/rundown/context.ts';
import { decideRundown } from '../../shared/rundown/decide.ts';
import { evolveRundown } from '../../shared/rundown/evolve.ts';
import { forecast, isOnTime } from '../../shared/rundown/forecast.ts';
import { minimumOf, missing, type Recovery, recoveries } from '../../shared/rundown/recovery.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { plays } from '../support/domainPlay.ts';

/** Rundowns in the middle of whatever was done to them, looked at some time later. */
const moments = plays({ maxLength: 25 }).chain((play) =>
  fc.integer({ min: 0, max: 3_000 }).map((later) => ({
    rundown: play.session.rundown,
    now: instant(play.now + later * 1_000),
    [fc.toStringMethod]: () => `${play[fc.toStringMethod]()} and ${later} s later`,
  })),
);

const context = (now: Instant): RundownContext => ({
  now,
  newId: 'new' as never,
  isCity: () => true,
  isSpeaker: () => true,
});

/** The running order after a way was taken, as the log would have it. */
function taken(rundown: Rundown, { way, segment }: Recovery, now: Instant): Rundown {
  const from = rundown.segments.find(openRun)?.id ?? null;
  const decision = decideRundown(
    rundown,
    { type: 'rundown.recover', from, way, ...(segment !== null && { segment }) },
    context(now),
  );
  if (!decision.ok) throw new Error(decision.error.message);
  return decision.value.reduce((so, event) => evolveRundown(so, event, now), rundown);
}

const check = (holds: (rundown: Rundown, now: Instant, offers: readonly Recovery[]) => void) => {
  let offered = 0;
  fc.assert(
    fc.property(moments, ({ rundown, now }) => {
      const offers = recoveries(rundown, now);
      offered += offers.length;
      holds(rundown, now, offers);
    }),
    { numRuns: 300 },
  );
  // It would say little if there were hardly ever anything to win back.
  expect(offered).toBeGreaterThan(300);
};

test('T18: no way shortens or drops what is kept, or goes below a minimum, or below what has run', () => {
  check((rundown, now, offers) => {
    for (const recovery of offers) {
      const after = taken(rundown, recovery, now);
      for (const [n, segment] of after.segments.entries()) {
        const before = rundown.segments[n];
        if (!before || before === segment) continue;
        expect(before.keep).toBe(false);
        expect(before.fixedEnd).toBe(null);
        if (segment.dropped && !before.dropped) continue;
        const cut = lengthOf(before) - lengthOf(segment);
        if (cut === 0) continue;
        expect(cut).toBeGreaterThan(0);
        expect(cut % 1_000).toBe(0);
        expect(lengthOf(segment)).toBeGreaterThanOrEqual(minimumOf(before));
        expect(lengthOf(segment)).toBeGreaterThanOrEqual(elapsed(segment, now));
        expect(remaining(segment, now)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

test('T18: what each way shows is what comes of it', () => {
  check((rundown, now, offers) => {
    for (const recovery of offers) {
      const after = taken(rundown, recovery, now);
      expect(forecast(after, now)).toEqual(forecast(recovery.rundown, now));
      expect(recovery.over).toBe(forecast(after, now).over);
      expect(after.acceptedOver).toBe(recovery.rundown.acceptedOver);
    }
  });
});

test('T18: each way wins time but the one that is not to, and one segment alone is offered only where it wins all', () => {
  check((rundown, now, offers) => {
    const { over } = forecast(rundown, now);
    for (const recovery of offers) {
      if (recovery.way === 'over') expect(recovery.over).toBe(over);
      else expect(recovery.over).toBeLessThan(over);
      if (recovery.way === 'take') expect(recovery.over).toBeLessThanOrEqual(0);
    }
    expect(offers.filter(({ way }) => way === 'over').length).toBe(offers.length > 0 ? 1 : 0);
    expect(offers.length > 0).toBe(missing(rundown, now) > 0);
  });
});

test('T18: spread wins all that there is to win, and no more than is missing', () => {
  check((rundown, now, offers) => {
    const spread = offers.find(({ way }) => way === 'spread');
    if (!spread) return;
    const won = forecast(rundown, now).over - spread.over;
    const cut = spread.adjusted.reduce((total, { by }) => total - by, 0);
    // Not a second is taken that only makes a gap, but for what rounding to whole seconds takes.
    expect(cut - won).toBeLessThan(1_000 * (rundown.segments.length + 1));
    expect(spread.over).toBeGreaterThan(-1_000 * (rundown.segments.length + 1));
    if (spread.over > 0 && !isOnTime(spread.over)) {
      // Nobody who could still give wins anything.
      const more = recoveries(spread.rundown, now).filter(({ way }) => way === 'take' || way === 'shorten');
      expect(more.map(({ over }) => spread.over - over).filter((won) => won >= 2_000)).toEqual([]);
    }
  });
});
