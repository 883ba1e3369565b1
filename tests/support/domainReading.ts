import type { Reader } from '../../shared/questions/context.ts';

/** A word or two by which the tests' reader tells a language, and the word of it that is on a kept list. */
const LANGUAGES: Readonly<Record<string, { readonly toldBy: RegExp; readonly kept: string }>> = {
  sv: { toldBy: /\b(varför|vem)\b/iu, kept: 'jävla' },
  de: { toldBy: /\b(warum|wer)\b/iu, kept: 'verdammt' },
};
/** On the English list, which is read beside that of every language. */
const ENGLISH = 'damned';

/** Knows a handful of words, so that a story can have a language recognised and a kept word found (Q13). */
export const READER: Reader = {
  languageOf: (text) => Object.keys(LANGUAGES).find((of) => LANGUAGES[of]?.toldBy.test(text)) ?? null,
  keptWordsIn: (text, language) =>
    [
      ENGLISH,
      ...Object.entries(LANGUAGES).flatMap(([of, { kept }]) =>
        language === null || language === of ? kept : [],
      ),
    ].filter((word) => text.toLowerCase().includes(word)),
};
