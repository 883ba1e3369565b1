import type { QuestionId } from '../../shared/kernel/ids.ts';

/** Where the keyboard is. What is in the list is asked of the page itself, which knows what it shows. */

export const SEARCH_FIELD = 'question-search';
export const QUESTION_LIST = 'question-list';
export const FORWARD_BUTTON = 'forward';
/** Where the session stands against its hard end. */
export const AGAINST = 'against';
export const COMPOSE_BUTTON = 'compose';

export const cardId = (question: QuestionId): string => `card-${question}`;

const cards = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`#${QUESTION_LIST} > article`),
];

export function focusSearch(): void {
  document.getElementById(SEARCH_FIELD)?.focus();
}

/** Next, or End in its place; unless the focus is somewhere by now. */
export function focusForward(): void {
  if (document.activeElement === document.body) document.getElementById(FORWARD_BUTTON)?.focus();
}

export function focusCard(question: QuestionId): void {
  show(document.getElementById(cardId(question)));
}

/** Focuses the card so many places on from the chosen one, or the first; false when there is none. */
export function stepTo(chosen: QuestionId | null, step: 1 | -1): void {
  const all = cards();
  const at = chosen === null ? -1 : all.findIndex((card) => card.id === cardId(chosen));
  show((at < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + step))]) ?? null);
}

export function focusEnd(which: 'first' | 'last'): void {
  show((which === 'first' ? cards()[0] : cards().at(-1)) ?? null);
}

/** Focused, and in sight as far as needed and not further. */
function show(card: HTMLElement | null): void {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}
