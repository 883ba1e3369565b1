import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duration, plus, sum, ZERO } from '../../shared/kernel/time.ts';
import { elapsed } from '../../shared/rundown/clock.ts';
import { talkTimes, unheld } from '../../shared/rundown/floor.ts';
import { plays } from '../support/domainPlay.ts';

test('T14: at most one has the floor, each after the other, and never outside the segment that ran', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const {
        after: { rundown },
        at,
      } of steps) {
        for (const [n, turn] of rundown.floor.entries()) {
          const next = rundown.floor[n + 1];
          if (next) expect(turn.end).toBeLessThanOrEqual(next.start);
          if (turn.end === null) expect(next).toBeUndefined();
          const runs = rundown.segments.find(({ id }) => id === turn.segment)?.runs ?? [];
          expect(runs.some(({ start, end }) => start <= turn.start && (turn.end ?? at) <= (end ?? at))).toBe(
            true,
          );
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('T14: talk times add up to the time that cities had the floor, less what was held', () => {
  fc.assert(
    fc.property(plays(), fc.integer({ min: 0, max: 1_000_000 }), ({ steps }, later) => {
      const last = steps.at(-1);
      if (!last) return;
      const now = plus(last.at, duration(later));
      const { rundown, cities } = last.after;
      const times = talkTimes(
        rundown,
        cities.map(({ id }) => id),
        now,
      );
      const all = [...times.values()];
      const turns = rundown.floor.filter(({ holder }) => holder !== 'moderator');
      const floor = sum(...turns.map(({ start, end }) => unheld(rundown, start, end ?? now)));
      expect(sum(...all.map(({ whole }) => whole))).toBe(floor);
      for (const { whole, inConversation } of all) {
        expect(whole).toBeGreaterThanOrEqual(inConversation);
        expect(inConversation).toBeGreaterThanOrEqual(0);
      }
      const shares = all.reduce((total, { share }) => total + share, 0);
      expect(Math.abs(shares - (floor > 0 ? 1 : 0))).toBeLessThan(1e-9);
      expect(Math.abs(all.reduce((total, one) => total + one.beyondEqual, 0))).toBeLessThan(1e-3);
      // Nobody but the moderator and the cities talks, so that no more was talked than ran.
      expect(floor).toBeLessThanOrEqual(
        sum(ZERO, ...rundown.segments.map((segment) => elapsed(segment, now))),
      );
    }),
    { numRuns: 150 },
  );
});
