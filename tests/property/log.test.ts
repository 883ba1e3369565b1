import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '../../shared/kernel/assert.ts';
import { REJECTION_CODES } from '../../shared/kernel/rejection.ts';
import { duration, plus } from '../../shared/kernel/time.ts';
import { decide } from '../../shared/session/decide.ts';
import { replay } from '../../shared/session/evolve.ts';
import { SEMINAR_CODE } from '../../shared/session/seminar.ts';
import { plays } from '../support/domainPlay.ts';
import { NOTHING_READ } from '../support/reading.ts';

test('replay of the log, as read back from JSON, is the session itself', () => {
  fc.assert(
    fc.property(plays(), ({ entries, session }) => {
      expect(isDeepStrictEqual(replay(SEMINAR_CODE, JSON.parse(JSON.stringify(entries))), session)).toBe(
        true,
      );
    }),
    { numRuns: 150 },
  );
});

test('whatever is tried, decide answers with facts or a refusal in words, and facts always fit', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      // That nothing was thrown on the way here is the better part of it.
      for (const { outcome, before, after } of steps) {
        if ('entry' in outcome) continue;
        expect(REJECTION_CODES.slice(0, REJECTION_CODES.indexOf('malformed'))).toContain(
          outcome.refusal.code,
        );
        // While a hand has closed submissions, they are closed in the moderator's own words (Q12).
        if (outcome.refusal.message !== before.questions.gate.message)
          expect(outcome.refusal.message).toMatch(/^\S.*\.$/u);
        expect(after).toBe(before);
      }
    }),
    { numRuns: 200 },
  );
});

test('Q7: what comes too soon is not too soon any more when the refusal says', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const { outcome, before, command, who } of steps) {
        if (!('refusal' in outcome) || outcome.refusal.code !== 'too_soon') continue;
        const now = present(outcome.refusal.retryAt, 'a time to try again');
        const again = decide(before, command, who, { now, newId: 'q-again', read: NOTHING_READ });
        const short = decide(before, command, who, {
          now: plus(now, duration(-1)),
          newId: 'q-again',
          read: NOTHING_READ,
        });

        expect(again.ok || again.error.code).not.toBe('too_soon');
        expect(short.ok || short.error.code).toBe('too_soon');
      }
    }),
    { numRuns: 100 },
  );
});
