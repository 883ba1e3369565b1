/**
 * What nobody sees, or what turns the text around it: control characters, bidirectional overrides and isolates, fillers.
 * Not the invisible that scripts and emoji are written with: joiners, variation selectors and tags, which are looked at apart.
 */
const FORBIDDEN =
  /(?!\p{Join_Control}|\p{Variation_Selector}|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** The byte order mark counts as white space to JavaScript, but it is invisible within a word. */
const WHITE_SPACE = /[^\S\uFEFF]+/gu;
const JOINERS = /(\p{Join_Control})\p{Join_Control}+/gu;
/** More than four combining marks on one base are decoration that breaks layouts, also with joiners in between. */
const TOO_MANY_MARKS = /((?:\p{Join_Control}?\p{M}){4})(?:\p{Join_Control}?\p{M})+/gu;
/** A joiner that joins nothing: not between two visible characters, nor behind a virama, where it makes a chillu or a half form. */
const IDLE_JOINER =
  /(?<![\p{L}\p{M}\p{So}\p{Sk}\p{Emoji}])\p{Join_Control}|(?<![\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA])\p{Join_Control}(?![\p{L}\p{M}\p{So}\p{Emoji}])/gu;
/** Tags spell the flag of Scotland behind a black one; anywhere else they are invisible writing. */
const TAGS = /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|[\u{E0020}-\u{E007F}]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text as it is kept (Q8): NFC, trimmed, white space joined to single spaces, without control characters, bidirectional
 * overrides and invisible characters; joiners that scripts and emoji need stay. Empty when nothing is left.
 */
export function cleaned(text: string): string {
  const kept = text
    .replace(WHITE_SPACE, ' ')
    .replace(FORBIDDEN, '')
    .replace(TAGS, '$1')
    .replace(JOINERS, '$1')
    .replace(TOO_MANY_MARKS, '$1') // first, as ordering thousands of marks takes seconds
    .normalize('NFC')
    .replace(TOO_MANY_MARKS, '$1')
    .replace(IDLE_JOINER, '')
    .normalize('NFC') // again, for marks that a joiner kept from their base
    .replace(WHITE_SPACE, ' ')
    .trim();
  return VISIBLE.test(kept) ? kept : '';
}

/** The number of characters as people count them. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
