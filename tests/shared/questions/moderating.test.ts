import { expect, test } from 'vitest';
import { at, given } from '../../support/domain.ts';
import { approve, dismiss, moderateFirst } from '../../support/domainCommands.ts';
import { approved, dismissed, moderationSet, submitted } from '../../support/domainEvents.ts';
import { BJORN, COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { questionOf } from '../../support/domainSeminar.ts';

test('Q5: switching moderation changes none of the questions that are there', () => {
  const before = given(
    at('09:10', submitted('q1')),
    at('09:11', submitted('q2', { by: BJORN }), approved('q2')),
  );
  const off = before.when(JOSTEIN, moderateFirst(false), '09:12').then(moderationSet(false));
  const on = off.when(JOSTEIN, moderateFirst(true), '09:13').then(moderationSet(true));

  expect(off.session.questions.moderateFirst).toBe(false);
  expect(on.session.questions.moderateFirst).toBe(true);
  expect(off.session.questions.byId).toEqual(before.session.questions.byId);
  expect(on.session.questions.byId).toEqual(before.session.questions.byId);
});

test('Q5: to set what is set changes nothing', () => {
  given().when(JOSTEIN, moderateFirst(true), '09:12').then();
});

const oneIsWaiting = given(at('09:10', submitted('q1')));

test('Q9: the reason of a dismissal is the moderator’s to give or not', () => {
  oneIsWaiting.when(JOSTEIN, dismiss('q1'), '09:11').then(dismissed('q1', null));

  const { session } = oneIsWaiting
    .when(JOSTEIN, dismiss('q1', 'Asked already.'), '09:11')
    .then(dismissed('q1', 'Asked already.'));
  expect(questionOf(session, 'q1').triage.reason).toBe('Asked already.');
});

test('Q8: a reason is cleaned like a question, and none where nothing is left of it', () => {
  oneIsWaiting
    .when(JOSTEIN, dismiss('q1', ' Asked\n\nalready\u202E. '), '09:11')
    .then(dismissed('q1', 'Asked already.'));
  oneIsWaiting.when(JOSTEIN, dismiss('q1', ' \u200B '), '09:11').then(dismissed('q1', null));
});

test('Q8: a reason has 300 characters at the most', () => {
  oneIsWaiting.when(JOSTEIN, dismiss('q1', 'x'.repeat(300)), '09:11').then(dismissed('q1', 'x'.repeat(300)));
  oneIsWaiting
    .when(JOSTEIN, dismiss('q1', 'x'.repeat(301)), '09:11')
    .refused('too_long', /reason can have up to 300/);
});

test('P1: a co-moderator reviews too; who comes second learns where the question is', () => {
  oneIsWaiting
    .when(COMO, approve('q1'), '09:11')
    .then(approved('q1'))
    .when(JOSTEIN, approve('q1'), '09:11:01')
    .refused('not_in_state', /the question is open/);
});
