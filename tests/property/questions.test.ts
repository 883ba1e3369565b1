import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question, QuestionStatus } from '../../shared/questions/types.ts';
import type { Session } from '../../shared/session/types.ts';
import { TRIAGE } from '../support/domainGestures.ts';
import { plays } from '../support/domainPlay.ts';

const idsWith = (status: QuestionStatus, questions: readonly Question[]) =>
  questions.filter(({ triage }) => triage.status === status).map(({ id }) => id);

function consistent({ questions }: Session): void {
  const all = [...questions.byId.values()];
  expect(new Set(questions.queue).size).toBe(questions.queue.length);
  expect(idsWith('live', all)).toEqual(questions.live === null ? [] : [questions.live]);
  expect(idsWith('queued', all).toSorted()).toEqual(questions.queue.toSorted());
  for (const { triage, submittedAt } of all) {
    const { status, askedAt, answeredAt, reason } = triage;
    expect(askedAt !== null).toBe(status === 'live' || status === 'answered');
    expect(answeredAt !== null).toBe(status === 'answered');
    if (askedAt !== null) expect(askedAt).toBeGreaterThanOrEqual(submittedAt);
    if (reason !== null) expect(status).toBe('dismissed');
  }
}

test('Q1, Q2: one question is live at the most, and queue and stage agree with the statuses', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const { after } of steps) consistent(after);
    }),
    { numRuns: 150 },
  );
});

test('Q1: withdrawn is final', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const { before, after } of steps)
        for (const { id, triage } of before.questions.byId.values())
          if (triage.status === 'withdrawn') expect(after.questions.byId.get(id)?.triage).toBe(triage);
    }),
    { numRuns: 100 },
  );
});

/** Where the moderator's page shows a question, by its status; what is withdrawn or merged stands in no list, but is kept. */
const places = ({ questions }: Session, id: Question['id']): readonly string[] => {
  const { status, merged } = questions.byId.get(id)?.triage ?? {};
  return [
    ...(status === 'pending' ? ['review'] : []),
    ...(status === 'approved' ? ['open'] : []),
    ...(questions.queue.includes(id) ? ['queue'] : []),
    ...(questions.live === id ? ['stage'] : []),
    ...(status === 'answered' ? ['done'] : []),
    ...(status === 'dismissed' ? ['dismissed'] : []),
    ...(status === 'withdrawn' ? ['gone'] : []),
    ...(merged ? [`behind ${merged.into}`] : []),
  ];
};

test('no sequence of commands loses a question: whatever was submitted or entered is there, in one place', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      const came = new Set<Question['id']>();
      for (const { outcome, after } of steps) {
        for (const event of 'entry' in outcome ? outcome.entry.events : [])
          if (event.type === 'question.submitted' || event.type === 'question.entered')
            came.add(event.question);
        for (const id of came) expect(places(after, id), id).toHaveLength(1);
      }
    }),
    { numRuns: 120 },
  );
});

test('Q4: what was merged stands behind a question that is there and was not withdrawn, and never behind itself', () => {
  fc.assert(
    fc.property(plays({ only: TRIAGE }), ({ steps }) => {
      for (const { after } of steps) {
        const { byId, merged } = after.questions;
        const parts = new Map<string, Set<string>>();
        for (const { id, triage } of byId.values()) {
          if (triage.merged)
            parts.set(triage.merged.into, (parts.get(triage.merged.into) ?? new Set()).add(id));
          const seen = new Set([id]);
          for (let into = triage.merged?.into; into; into = byId.get(into)?.triage.merged?.into) {
            expect(seen, 'a circle').not.toContain(into);
            expect(byId.get(into)?.triage.status ?? 'lost').not.toMatch(/withdrawn|lost/);
            seen.add(into);
          }
        }
        expect(new Map([...merged].map(([into, list]) => [into, new Set(list)]))).toEqual(parts);
      }
    }),
    { numRuns: 150 },
  );
});
