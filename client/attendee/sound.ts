import { cleaned, countGraphemes } from '../../shared/kernel/text.ts';
import { LONGEST, soundQuestion } from '../../shared/questions/texts.ts';
import type { NameRule } from '../../shared/questions/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';

/** What is wrong with what was typed, and where to say so. */
export interface Problem {
  readonly field: 'text' | 'name';
  readonly message: string;
}

/** Room left in a question, in characters as people count them, of what is kept (Q7, Q8); negative when there are too many. */
export const roomIn = (text: string, limit: number): number => limit - countGraphemes(cleaned(text));

export function problemOfText(text: string, limit: number): Problem | null {
  const left = roomIn(text, limit);
  const wrong = (message: string): Problem => ({ field: 'text', message });
  if (cleaned(text) === '') return wrong(words.ask.empty);
  if (left < 0) return wrong(words.ask.shorten(-left));
  return soundQuestion(text, limit).ok ? null : wrong(words.ask.heavy);
}

/** `named` counts where the session leaves it to each question (Q10). */
export function problemOfName(rule: NameRule, named: boolean, name: string): Problem | null {
  if (rule === 'anonymous' || (rule === 'optional' && !named)) return null;
  const kept = cleaned(name);
  const over = countGraphemes(kept) - LONGEST.name;
  if (over > 0) return { field: 'name', message: words.ask.nameTooLong(over) };
  if (kept !== '') return null;
  return { field: 'name', message: rule === 'optional' ? words.ask.nameless : words.ask.nameNeeded };
}
