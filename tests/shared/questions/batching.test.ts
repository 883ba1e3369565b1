import { describe, expect, test } from 'vitest';
import type { CityId } from '../../../shared/kernel/ids.ts';
import type { Batch, QuestionCommand } from '../../../shared/questions/commands.ts';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import { decide } from '../../../shared/session/decide.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { undo } from '../../support/domainCommands.ts';
import { approved, dismissed, queued, submitted, undone, upvoted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN, COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { batch, editQuestion } from '../../support/domainQuestionCommands.ts';
import { merged, questionEdited, reviewed, reworded, wasPutOff } from '../../support/domainQuestionEvents.ts';
import { READER } from '../../support/domainReading.ts';
import { questionOf } from '../../support/domainSeminar.ts';

/** q1 and q2 wait for review, q3 is open, q4 dismissed. */
const four = given(
  at('09:40', submitted('q1'), submitted('q2', { by: BJORN })),
  at('09:41', submitted('q3', { by: CHEN, status: 'approved' }), submitted('q4', { by: CHEN })),
  at('09:42', dismissed('q4')),
);
const LUND = 'lund' as CityId;

const CASES: readonly (readonly [string, Batch, readonly QuestionEvent[]])[] = [
  ['approve', { type: 'approve' }, [approved('q1'), approved('q2'), approved('q4')]],
  ['review', { type: 'review' }, [reviewed('q3'), reviewed('q4')]],
  [
    'dismiss',
    { type: 'dismiss', reason: ' No. ' },
    [dismissed('q1', 'No.'), dismissed('q2', 'No.'), dismissed('q3', 'No.')],
  ],
  ['dismiss without a reason', { type: 'dismiss' }, [dismissed('q1'), dismissed('q2'), dismissed('q3')]],
  ['queue', { type: 'queue' }, [queued('q3')]],
  [
    'star',
    { type: 'star', starred: true },
    ['q1', 'q2', 'q3', 'q4'].map((id) => questionEdited(id, { starred: true })),
  ],
  [
    'label',
    { type: 'label', label: 'Law', on: true },
    ['q1', 'q2', 'q3', 'q4'].map((id) => questionEdited(id, { labels: ['Law'] })),
  ],
  ['take a label off that is on none', { type: 'label', label: 'Law', on: false }, []],
  [
    'address',
    { type: 'address', to: LUND },
    ['q1', 'q2', 'q3', 'q4'].map((id) => questionEdited(id, { to: LUND })),
  ],
  ['put off', { type: 'putOff', to: LUND }, ['q1', 'q2', 'q3'].map((id) => wasPutOff(id, 'lund'))],
  ['merge', { type: 'merge', into: 'q3' as never }, [merged('q1', 'q3'), merged('q2', 'q3')]],
];

const ALL = ['q1', 'q2', 'q3', 'q4'];
const outcomeOf = ({ session }: Story, command: QuestionCommand) => {
  const result = decide(session, command, JOSTEIN, { now: oslo('09:45'), newId: 'q9', read: READER });
  return result.ok ? result.value : null;
};

describe('Q19: a batch', () => {
  test.each(CASES)('can %s: those that it can be done to, and the answer counts them', (_, what, facts) => {
    four.when(COMO, batch(ALL, what), '09:45').then(...facts);
    expect(outcomeOf(four, batch(ALL, what))).toMatchObject({ count: facts.length });
  });

  test('names each once', () => {
    four
      .when(JOSTEIN, batch(['q1', 'q1', 'q2'], { type: 'approve' }), '09:45')
      .then(approved('q1'), approved('q2'));
  });

  test('keeps other labels', () => {
    four
      .and(at('09:43', questionEdited('q1', { labels: ['Money', 'Law'] })))
      .when(JOSTEIN, batch(['q1', 'q2'], { type: 'label', label: 'Law', on: false }), '09:45')
      .then(questionEdited('q1', { labels: ['Money'] }));
  });

  test('that can be done to none is refused as the first of them would be', () => {
    four.when(JOSTEIN, batch(['q4', 'q3'], { type: 'approve' }), '09:45').then(approved('q4'));
    four.when(JOSTEIN, batch(['q3'], { type: 'approve' }), '09:45').refused('not_in_state', /is open/);
    four.when(JOSTEIN, batch(['q9', 'q3'], { type: 'approve' }), '09:45').refused('unknown_id');
    four
      .when(JOSTEIN, batch(ALL, { type: 'address', to: 'oslo' as never }), '09:45')
      .refused('unknown_id', /not part/);
    four
      .when(JOSTEIN, batch(ALL, { type: 'dismiss', reason: 'x'.repeat(301) }), '09:45')
      .refusedAt('reason', 'too_long');
    four
      .when(JOSTEIN, batch(['q3'], { type: 'merge', into: 'q3' as never }), '09:45')
      .refusedAt('into', 'invalid', /into itself/);
  });

  test('of none is refused', () => {
    four.when(JOSTEIN, batch([], { type: 'approve' }), '09:45').refused('empty', /Select a question/);
  });

  test('from where they were believed to stand is done to those that stand there', () => {
    four
      .when(JOSTEIN, batch(ALL, { type: 'approve' }, 'pending'), '09:45')
      .then(approved('q1'), approved('q2'));
    four.when(JOSTEIN, batch(['q4'], { type: 'approve' }, 'pending'), '09:45').refused('stale', /dismissed/);
  });

  test('T12: is one action, undone at once; votes that came meanwhile stay', () => {
    const story = four
      .when(JOSTEIN, batch(ALL, { type: 'approve' }), '09:45')
      .then(approved('q1'), approved('q2'), approved('q4'))
      .and(at('09:45:30', upvoted('q2', CHEN)));
    expect(story.session.history.done.at(-1)).toMatchObject({ questions: 3 });

    const { session } = story.when(COMO, undo, '09:46').then(undone(4));
    for (const id of ALL)
      expect(questionOf(session, id).triage, id).toEqual(questionOf(four.session, id).triage);
    expect(questionOf(session, 'q2').voters).toContain(CHEN.id);
  });

  test('T12: of which one was reworded by its asker since is undone for the others', () => {
    const { session } = four
      .when(JOSTEIN, batch(['q1', 'q2'], { type: 'star', starred: true }), '09:45')
      .then(questionEdited('q1', { starred: true }), questionEdited('q2', { starred: true }))
      .when(ASTRID, editQuestion('q1', { text: 'Who?' }, { text: 'Who pays for it?' }), '09:46')
      .then(reworded('q1', 'Who?'))
      .when(JOSTEIN, undo, '09:47')
      .then(undone(4));

    expect(questionOf(session, 'q1')).toMatchObject({ text: 'Who?', triage: { starred: true } });
    expect(questionOf(session, 'q2').triage.starred).toBe(false);
  });
});
