const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** A language by its code, in words; the code where there are none. */
export function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code; // not a code that anybody knows
  }
}
