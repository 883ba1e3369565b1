import { expect, type Page } from '@playwright/test';

/** What each person does on the own page, in the person's words. */

export async function askQuestion(
  attendee: Page,
  text: string,
  { to = 'Everyone', name }: { to?: string; name?: string } = {},
): Promise<void> {
  await attendee.getByRole('button', { name: 'Ask a question' }).click();
  const sheet = attendee.getByRole('dialog');
  await sheet.getByRole('radio', { name: to, exact: true }).check();
  await sheet.getByRole('textbox', { name: 'Your question' }).fill(text);
  if (name !== undefined) {
    await sheet.getByRole('checkbox', { name: 'with my name' }).check();
    await sheet.getByRole('textbox', { name: /name/i }).fill(name);
  }
  await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(attendee.getByRole('button', { name: 'Ask a question' })).toBeFocused();
}

/** The card of a question on the console, on the tab that is open. */
export const card = (moderator: Page, text: string) => moderator.getByRole('article', { name: text });

export async function onTab(
  moderator: Page,
  tab: 'Review' | 'Open' | 'Queue' | 'Done' | 'Prepared' | 'Dismissed' | 'Later',
): Promise<void> {
  await moderator.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
}

/** Does something to a question on the console, with its own button. */
export async function toQuestion(moderator: Page, text: string, action: string): Promise<void> {
  const question = card(moderator, text);
  await question.focus();
  await question.getByRole('button', { name: new RegExp(`^${action}`) }).click();
}

/** Whole seconds on a countdown: `4:12`, `+0:37` (as −37). */
export function secondsOf(text: string): number {
  const match = /(\+?)(?:(\d+):)?(\d+):(\d\d)/.exec(text);
  if (!match) throw new Error(`No time in "${text}"`);
  const [, over, hours = '0', minutes, seconds] = match;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return over ? -total : total;
}

/** Whole seconds on the page's first countdown. */
export const figure = async (page: Page) =>
  secondsOf((await page.getByRole('timer').first().textContent()) ?? '');

/** The same second on both, read until neither turned between the two readings. */
export async function agree(a: Page, b: Page): Promise<void> {
  await expect
    .poll(async () => {
      const [first, other, again] = [await figure(a), await figure(b), await figure(a)];
      return first === again ? other - first : null;
    })
    .toBe(0);
}
