import type { Reader } from '../../shared/questions/context.ts';

/** A reader that knows no language and no list. */
export const NOTHING_READ: Reader = { languageOf: () => null, keptWordsIn: () => [] };
