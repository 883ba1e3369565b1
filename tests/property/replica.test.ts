import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast } from '../../shared/rundown/forecast.ts';
import { applied, diff } from '../../shared/views/patch.ts';
import { rundownOf } from '../../shared/views/rundown.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';
import { type Fate, Line } from '../support/domainNetwork.ts';
import { HANS, ULRIKA } from '../support/domainPeople.ts';
import { plays } from '../support/domainPlay.ts';

const KEYS = ['moderator', 'audience', 'screen', `speaker:${ULRIKA.id}`, `speaker:${HANS.id}`] as const;

const fates: fc.Arbitrary<readonly Fate[]> = fc.array(
  fc.record({
    tells: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    arrivals: fc.oneof(
      { weight: 5, arbitrary: fc.constant([0]) },
      { weight: 4, arbitrary: fc.array(fc.nat(6), { maxLength: 3 }) },
    ),
    answer: fc.nat(4),
  }),
  { minLength: 5, maxLength: 40 },
);

test.each(KEYS)(
  'invariant 7: whatever is lost, late or twice, the replica of %s is what the server told',
  (key) => {
    fc.assert(
      fc.property(plays(), fates, ({ steps }, network) => {
        const [first] = steps;
        const last = steps.at(-1);
        if (!first || !last) return;
        const line = new Line(first.before, key);
        for (const [n, { after }] of steps.entries())
          expect(line.turn(after, n + 1, network[n % network.length] as Fate)).toBeNull();
        expect(line.settle(last.after, steps.length)).toBeNull();
      }),
      { numRuns: 60 },
    );
  },
);

const twoMoments = fc.tuple(plays(), fc.nat(99), fc.nat(99)).map(([{ steps }, one, other]) => ({
  before: steps[one % steps.length]?.before,
  after: steps[other % steps.length]?.after,
}));

test('a difference applied is the other view, whichever two; and there is none between equals', () => {
  fc.assert(
    fc.property(twoMoments, fc.constantFrom<ViewKey>(...KEYS), ({ before, after }, key) => {
      if (!before || !after) return;
      const [one, other] = [viewFor(before, key), viewFor(after, key)];
      const change = diff(one, other);

      expect(change === null).toBe(isDeepStrictEqual(one, other));
      expect(isDeepStrictEqual(applied(one, change ?? {}), other)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('votes alone travel as numbers', () => {
  fc.assert(
    fc.property(plays(), fc.constantFrom<ViewKey>(...KEYS), ({ steps }, key) => {
      for (const { command, before, after } of steps)
        if (command.type === 'question.upvote' || command.type === 'question.unvote')
          expect(diff(viewFor(before, key), viewFor(after, key))?.put).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('a screen that counts by its replica foretells the same as the server', () => {
  fc.assert(
    fc.property(plays(), fc.constantFrom<ViewKey>(...KEYS), ({ session, now }, key) => {
      const rundown = rundownOf(viewFor(session, key));

      expect(rundown && forecast(rundown, now)).toEqual(forecast(session.rundown, now));
    }),
    { numRuns: 60 },
  );
});
