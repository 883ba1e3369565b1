import type { QuestionRecord } from '../../../shared/views/records.ts';

/** Words of fewer letters are in every sentence. */
const TELLING = 4;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.toLocaleLowerCase())]
      .map(({ segment }) => segment)
      .filter((word) => word.length >= TELLING || /\p{Script=Han}/u.test(word)),
  );

/** Those first that have the most words in common with a text, among equals those with the most votes. */
export function byLikeness(text: string): (a: QuestionRecord, b: QuestionRecord) => number {
  const wanted = wordsOf(text);
  const known = new Map<string, number>();
  const likeness = (other: QuestionRecord): number => {
    const before = known.get(other.id);
    if (before !== undefined) return before;
    const theirs = wordsOf(other.text);
    const shared = [...theirs].filter((word) => wanted.has(word)).length;
    const like = shared === 0 ? 0 : shared / (wanted.size + theirs.size - shared);
    known.set(other.id, like);
    return like;
  };
  return (a, b) => likeness(b) - likeness(a) || b.votes - a.votes;
}
