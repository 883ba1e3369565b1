import type { QuestionId, SegmentId } from '../../shared/kernel/ids.ts';

/** Where the keyboard is. What is in the list is asked of the page itself, which knows what it shows. */

export const SEARCH_FIELD = 'question-search';
export const QUESTION_LIST = 'question-list';
export const FORWARD_BUTTON = 'forward';
/** Where the session stands against its hard end. */
export const AGAINST = 'against';
export const COMPOSE_BUTTON = 'compose';

export const cardId = (question: QuestionId): string => `card-${question}`;

const cards = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`#${QUESTION_LIST} article`),
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

/** A place that is kept for a card that has left is none to go to. */
const isThere = (card: HTMLElement): boolean => card.dataset.gone === undefined;

/** Focuses the card next to the chosen one in this direction, or the first. */
export function stepTo(chosen: QuestionId | null, step: 1 | -1): void {
  const all = cards();
  const at = chosen === null ? -1 : all.findIndex((card) => card.id === cardId(chosen));
  if (at < 0) focusEnd('first');
  else if (step > 0) show(all.slice(at + 1).find(isThere) ?? null);
  else show(all.slice(0, at).findLast(isThere) ?? null);
}

export function focusEnd(which: 'first' | 'last'): void {
  const all = cards().filter(isThere);
  show((which === 'first' ? all[0] : all.at(-1)) ?? null);
}

/** Where a question stands as its card says, which the person has seen; null while it has none. */
export const seenStatus = (question: QuestionId): string | null =>
  document.getElementById(cardId(question))?.dataset.status ?? null;

/** Whether a question's place is kept although it has left the list. */
export function hasGone(question: QuestionId): boolean {
  const card = document.getElementById(cardId(question));
  return card !== null && !isThere(card);
}

/** Back to the list from what lay over it: to the chosen card, or the list as such, unless the focus is somewhere by then. */
export function backToCard(question: QuestionId | null): void {
  const card = question === null ? null : document.getElementById(cardId(question));
  // What lay over it may give the focus back by itself.
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      show(card ?? document.getElementById(QUESTION_LIST));
  });
}

/** Focused, and in sight as far as needed and not further. */
function show(card: HTMLElement | null): void {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** The row of a segment in the run of show, which names it so; or the button in it that its title is. */
const ROW = '[data-segment]';
const OPENER = '[data-opener]';

/** The segment whose row has the focus, or what is in it has; null while it is elsewhere. */
export const focusedSegment = (): SegmentId | null =>
  (document.activeElement?.closest<HTMLElement>(ROW)?.dataset.segment ?? null) as SegmentId | null; // written there by the row

/** What takes a row's focus: its title's button, or where it has none the row itself. */
const targets = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(ROW)].map(
    (row) => row.querySelector<HTMLElement>(OPENER) ?? row,
  );

export function focusSegment(segment: SegmentId): void {
  show(targets().find((target) => target.closest<HTMLElement>(ROW)?.dataset.segment === segment) ?? null);
}

/** Focuses the row so many places on from the one with the focus. */
export function stepToRow(step: 1 | -1): void {
  const all = targets();
  const from = focusedSegment();
  const at = all.findIndex((target) => target.closest<HTMLElement>(ROW)?.dataset.segment === from);
  show(all[Math.min(all.length - 1, Math.max(0, at + step))] ?? null);
}
