import type { Question } from './types.ts';

type Ranked = Pick<Question, 'id' | 'submittedAt'> & { readonly votes: number };

/** Most votes first; of equals the older, which has waited longer; then by id, so that the order is total. */
export const byVotes = (a: Ranked, b: Ranked): number =>
  b.votes - a.votes || a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1);

export const byNewest = (
  a: Pick<Ranked, 'id' | 'submittedAt'>,
  b: Pick<Ranked, 'id' | 'submittedAt'>,
): number => b.submittedAt - a.submittedAt || (a.id < b.id ? 1 : -1);
