import { reject, rejectField } from '../kernel/rejection.ts';
import { ok } from '../kernel/result.ts';
import { cleaned, countGraphemes } from '../kernel/text.ts';

/** The longest of each text, in graphemes (Q7, Q8). A question's own is the session's to say. */
export const LONGEST = { name: 60, reason: 300, label: 30, note: 500, reply: 1_000, closed: 200 } as const;
/** Labels on one question. */
export const MOST_LABELS = 10;

/** UTF-16 units of a question whatever its graphemes (Q7), and of other texts for each grapheme they may have. */
const QUESTION_UNITS = 2_000;
const UNITS = 8;
/** Cleaning may make a text shorter, but what is this many times too long is not even looked at. */
const ABSURD = 4;

/** The text as it is kept (Q8), or null when it is too long (Q7). */
export function cleanedWithin(text: string, graphemes: number, units = graphemes * UNITS): string | null {
  if (text.length > ABSURD * units) return null;
  const kept = cleaned(text);
  return kept.length > units || countGraphemes(kept) > graphemes ? null : kept;
}

/** A question's text as it is kept, or why it cannot be one: `empty`, `too_long`. */
export function soundQuestion(text: string, graphemes: number) {
  const kept = cleanedWithin(text, graphemes, Math.max(QUESTION_UNITS, graphemes));
  if (kept === '') return rejectField('text', 'empty', 'Write your question first.');
  return kept === null
    ? rejectField(
        'text',
        'too_long',
        `A question can have up to ${graphemes} characters. Shorten it and send it again.`,
      )
    : ok(kept);
}

/** A name as it is kept, null for none; refused as `too_long`. */
export function soundName(name: string | null | undefined) {
  const kept = cleanedWithin(name ?? '', LONGEST.name);
  return kept === null
    ? rejectField('name', 'too_long', `A name can have up to ${LONGEST.name} characters.`)
    : ok(kept || null);
}

export const unknownQuestion = () => reject('unknown_id', 'There is no such question.');

export const unknownAddressee = () =>
  rejectField('to', 'unknown_id', 'This city or speaker is not part of the session.');
