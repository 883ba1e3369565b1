import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question, QuestionStatus } from '../../shared/questions/types.ts';
import type { Session } from '../../shared/session/types.ts';
import { viewFor } from '../../shared/views/viewKey.ts';
import { plays } from '../support/domainPlay.ts';

const idsWith = (status: QuestionStatus, questions: readonly Question[]) =>
  questions.filter(({ triage }) => triage.status === status).map(({ id }) => id);

function consistent({ questions }: Session): void {
  const all = [...questions.byId.values()];
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

test('Q3: votes are the distinct attendees who voted and did not take it back', () => {
  fc.assert(
    fc.property(plays(), ({ entries, session }) => {
      const voters = new Map<string, Set<string>>();
      for (const { events } of entries)
        for (const event of events) {
          if (event.type === 'question.submitted') voters.set(event.question, new Set());
          if (event.type === 'question.upvoted')
            voters.set(event.question, (voters.get(event.question) ?? new Set()).add(event.voter));
          if (event.type === 'question.unvoted') voters.get(event.question)?.delete(event.voter);
        }
      for (const record of viewFor(session, 'moderator').values())
        if (record.kind === 'question') expect(record.votes).toBe(voters.get(record.id)?.size ?? 0);
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
