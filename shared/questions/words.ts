/** Scripts that put no space between words: a word of theirs counts wherever it stands. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** What a text may hold and nobody sees (Q8): it hides no word. */
const UNSEEN = /[\p{Join_Control}\p{Variation_Selector}]/gu;

/** Without what makes no difference to a word: capitals, full-width forms, ligatures, the invisible in it, signs around it. */
const plain = (text: string): string =>
  ` ${text.normalize('NFKC').toLowerCase().replace(UNSEEN, '').replace(BETWEEN_WORDS, ' ').trim()} `;

/**
 * The listed words that a text holds, as they are listed (Q13): whole words and runs of words, whatever their capitals; with a `*` behind
 * it, a word also counts as the beginning of a longer one.
 */
export function wordsIn(text: string, listed: readonly string[]): readonly string[] {
  const within = plain(text);
  return listed.filter((word) => {
    const wanted = plain(word).trim();
    if (wanted === '') return false;
    if (UNSPACED.test(wanted)) return within.includes(wanted);
    return within.includes(word.trimEnd().endsWith('*') ? ` ${wanted}` : ` ${wanted} `);
  });
}
