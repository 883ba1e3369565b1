import { describe, expect, test } from 'vitest';
import type { AttendeeId } from '../../../shared/kernel/ids.ts';
import { plus, seconds } from '../../../shared/kernel/time.ts';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import { audienceView, CEILING, isPublic } from '../../../shared/views/audience.ts';
import { at, clockOf, given, oslo } from '../../support/domain.ts';
import { answered, approved, asked, queued, submitted, upvoted } from '../../support/domainEvents.ts';
import { questionOf } from '../../support/domainSeminar.ts';

const person = (n: number) => ({ id: `attendee-${n}` as AttendeeId });
const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const later = (n: number) => clockOf(plus(oslo('09:10'), seconds(n)));

/** Three hundred open questions a second apart; the first of them have the most votes. */
const crowded = given(
  ...numbers(300).map((n) => at(later(n), submitted(`q${n}`, { by: person(n) }), approved(`q${n}`))),
  ...numbers(30).map((n) => at('09:30', ...numbers(31 - n).map((voter) => upvoted(`q${n}`, person(voter))))),
);
const seen = (story = crowded) =>
  [...audienceView(story.session).values()].filter((record) => record.kind === 'question');

test.each<[QuestionStatus, { audience: boolean; prepared: boolean }]>([
  ['pending', { audience: false, prepared: false }],
  ['approved', { audience: true, prepared: false }],
  ['queued', { audience: true, prepared: true }],
  ['live', { audience: true, prepared: true }],
  ['answered', { audience: true, prepared: true }],
  ['dismissed', { audience: false, prepared: false }],
  ['withdrawn', { audience: false, prepared: false }],
  ['merged', { audience: false, prepared: false }],
])('Q9: whether attendees may see a question that is %s, also beyond the ceiling', (status, expected) => {
  const question = questionOf(crowded.session, 'q1');
  const inStatus = { ...question, triage: { ...question.triage, status } };

  expect({
    audience: isPublic({ ...inStatus, origin: 'audience' }),
    prepared: isPublic({ ...inStatus, origin: 'prepared' }),
  }).toEqual(expected);
});

describe('the ceiling of what attendees hold', () => {
  test('of very many open questions, the most upvoted and the newest are shown', () => {
    const open = seen().map(({ id }) => id as string);

    expect(open).toEqual(expect.arrayContaining(numbers(CEILING.top).map((n) => `q${n}`)));
    expect(open).toEqual(expect.arrayContaining(numbers(CEILING.newest).map((n) => `q${301 - n}`)));
    expect(open).toHaveLength(CEILING.top + CEILING.newest);
  });

  test('a question that is both is shown once', () => {
    const newest = crowded.and(at('09:40', ...numbers(50).map((n) => upvoted('q300', person(n)))));

    expect(seen(newest)).toHaveLength(CEILING.top + CEILING.newest - 1);
  });

  test('of very many answered ones, the last to be answered are shown', () => {
    const many = numbers(CEILING.answered + 5);
    const story = given(
      ...many.map((n) =>
        at(later(n), submitted(`q${n}`, { by: person(n) }), asked(`q${n}`), answered(`q${n}`)),
      ),
    );

    expect(seen(story).map(({ id }) => id)).toEqual(
      many
        .toReversed()
        .slice(0, CEILING.answered)
        .map((n) => `q${n}`),
    );
  });

  test('what is queued and live is shown whatever its votes and its age', () => {
    const story = crowded.and(at('09:40', queued('q150'), asked('q151')));

    expect(seen(story).map(({ id }) => id)).toEqual(expect.arrayContaining(['q150', 'q151']));
  });

  test('the counts are of all, also of those beyond the ceiling', () => {
    const story = crowded.and(at('09:40', queued('q150'), asked('q151')), at('09:41', answered('q151')));

    expect(audienceView(story.session).get('counts')).toEqual({
      kind: 'counts',
      id: 'counts',
      open: 298,
      queued: 1,
      answered: 1,
    });
  });

  test('the counts leave out what attendees may not see', () => {
    expect(audienceView(given(at('09:10', submitted('q1'))).session).get('counts')).toMatchObject({
      open: 0,
      queued: 0,
      answered: 0,
    });
  });
});
