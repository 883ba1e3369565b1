import { expect, test } from 'vitest';
import type { AttendeeId } from '../../../shared/kernel/ids.ts';
import { at, given } from '../../support/domain.ts';
import { undo } from '../../support/domainCommands.ts';
import { submitted, undone, upvoted } from '../../support/domainEvents.ts';
import { ASTRID, DALIA, JOSTEIN } from '../../support/domainPeople.ts';
import { split } from '../../support/domainQuestionCommands.ts';
import { merged, splitOff } from '../../support/domainQuestionEvents.ts';
import { questionOf } from '../../support/domainSeminar.ts';

const MANY = 600;
/** More than it takes on a busy machine, and far less than it took when every question above was counted once for each below, ms. */
const SOON = 3_000;

test('Q4: one out of a chain of hundreds of merges, and back by undo, is counted at once', () => {
  const links = Array.from({ length: MANY }, (_, n) => `q${n + 1}`);
  const chain = given(
    at(
      '09:40',
      ...links.map((id) =>
        submitted(id, { by: { ...ASTRID, id: `attendee-${id}` as AttendeeId }, status: 'approved' }),
      ),
    ),
    at('09:41', upvoted('q1', DALIA)),
    at('09:42', ...links.slice(1).map((id, n) => merged(`q${n + 1}`, id))),
  );
  const top = (story: typeof chain) => questionOf(story.session, `q${MANY}`).voters.size;
  expect(top(chain)).toBe(MANY);

  const began = performance.now();
  const story = chain
    .when(JOSTEIN, split('q2'), '09:43')
    .then(splitOff('q2'))
    .when(JOSTEIN, undo, '09:44')
    .then(undone(4));

  expect(performance.now() - began).toBeLessThan(SOON);
  expect(top(story)).toBe(MANY);
});
