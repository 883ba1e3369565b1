import { expect, test } from 'vitest';
import { instant } from '../../../shared/kernel/time.ts';
import { byNewest, byVotes } from '../../../shared/questions/rank.ts';
import { questionId } from '../../support/domainCommands.ts';

const question = (id: string, votes: number, submittedAt: number) => ({
  id: questionId(id),
  votes,
  submittedAt: instant(submittedAt),
});
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

test('most votes come first; of equals the one that has waited longer; then the order of ids', () => {
  const questions = [question('c', 2, 5), question('late', 9, 9), question('a', 2, 7), question('b', 2, 5)];

  expect(ids(questions.toSorted(byVotes))).toEqual(['late', 'b', 'c', 'a']);
  expect(ids(questions.toReversed().toSorted(byVotes))).toEqual(['late', 'b', 'c', 'a']);
});

test('the newest come first, whatever their votes', () => {
  const questions = [question('old', 9, 1), question('new', 0, 3), question('b', 1, 2), question('a', 1, 2)];

  expect(ids(questions.toSorted(byNewest))).toEqual(['new', 'b', 'a', 'old']);
});
