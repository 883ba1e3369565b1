import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '../../shared/kernel/assert.ts';
import type { Question } from '../../shared/questions/types.ts';
import type { Session } from '../../shared/session/types.ts';
import { ownView } from '../../shared/views/participant.ts';
import { TRIAGE } from '../support/domainGestures.ts';
import { plays } from '../support/domainPlay.ts';

/** The question that stands for one, followed by hand. */
function standsFor({ questions }: Session, question: Question): Question {
  let one = question;
  while (one.triage.status === 'merged')
    one = present(questions.byId.get(present(one.triage.merged, 'where to').into), 'what it was merged into');
  return one;
}

/** What its asker is told of a question. */
const toldOf = (session: Session, { id, author }: Question) =>
  author === null ? undefined : ownView(session, author).questions.find((own) => own.id === id);

test('Q9: whatever becomes of a question, also by way of what it was merged into, its asker is told', () => {
  fc.assert(
    fc.property(fc.oneof(plays(), plays({ only: TRIAGE })), ({ steps }) => {
      for (const { before, after } of steps) {
        if (after.questions === before.questions) continue;
        for (const question of after.questions.byId.values()) {
          if (question.author === null) continue;
          const told = present(toldOf(after, question), 'the asker to be told');
          const target = standsFor(after, question);
          expect(told.status).toBe(question.triage.status);
          expect(told.reason).toBe(question.triage.reason);
          if (target === question) expect(told.joined).toBeUndefined();
          else expect(told.joined).toMatchObject({ id: target.id, status: target.triage.status });

          const was = before.questions.byId.get(question.id);
          if (!was) continue;
          const hasChanged =
            was.triage.status !== question.triage.status ||
            standsFor(before, was).triage.status !== target.triage.status;
          if (hasChanged) expect(isDeepStrictEqual(toldOf(before, was), told)).toBe(false);
        }
      }
    }),
    { numRuns: 120 },
  );
});
