import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { toQuestion } from './people.ts';

/** The sizes that people make of it, px. */
const SIZES = [
  { width: 240, height: 135 },
  { width: 320, height: 200 },
  { width: 640, height: 400 },
];

/** What is cut off at the window's edges, or says less than it should. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, p, b, button')]
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
      })
      .map((element) => element.outerHTML),
  );

async function opened(moderator: Page): Promise<Page> {
  const [clock] = await Promise.all([
    moderator.context().waitForEvent('page'),
    moderator.getByRole('button', { name: 'Float the clock' }).click(),
  ]);
  return clock;
}

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
  const isThere = await page.evaluate(() => 'documentPictureInPicture' in window);
  // biome-ignore lint/suspicious/noSkippedTests: not every browser has such a window; the reason is printed.
  test.skip(!isThere, 'this browser has no window that floats above others (documentPictureInPicture)');
});

test('the clock floats in a window of its own, from which the show goes on and is undone', async ({
  openAs,
}) => {
  const moderator = await openAs('moderator');
  const clock = await opened(moderator);
  await expect(clock.getByText('Before the start')).toBeVisible();

  await clock.keyboard.press('s');
  await expect(clock.getByRole('timer', { name: /^Welcome/ })).toHaveText(/^(5:00|4:5\d)$/);
  await clock.getByRole('button', { name: 'Next: Graz' }).dblclick();
  await expect(clock.getByRole('timer', { name: /^Graz/ })).toHaveText(/^(10:00|9:5\d)$/);
  await expect(clock.getByText('then Lund · 10:00')).toBeVisible();
  await expect(moderator.getByRole('timer', { name: /^Graz/ })).toBeVisible();

  await clock.keyboard.press('h');
  await expect(clock.getByText('Held')).toBeVisible();
  await clock.keyboard.press('z');
  await expect(clock.getByText('Running')).toBeVisible();
  await clock.keyboard.press('z');
  await expect(clock.getByRole('timer', { name: /^Welcome/ })).toBeVisible();

  await moderator.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(() => clock.isClosed()).toBe(true);
  await expect(moderator.getByRole('button', { name: 'Float the clock' })).toBeVisible();
});

test('it fits from 240 by 135 pixels up, in both themes, and closes with the console', async ({ openAs }) => {
  const moderator = await openAs('moderator');
  const clock = await opened(moderator);
  await clock.keyboard.press('s');
  await clock.getByRole('button', { name: 'Next: Graz' }).click();
  await expect(clock.getByRole('timer', { name: /^Graz/ })).toBeVisible();
  for (let presses = 0; presses < 10; presses += 1) await clock.keyboard.press('-');
  await moderator.getByRole('tab', { name: /^Prepared/ }).click();
  await toQuestion(moderator, 'What is a human rights city', 'Ask');
  await expect(clock.getByRole('timer', { name: 'Time left to answer' })).toBeVisible();
  await expect(clock.getByText('Overtime')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await moderator.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    await expect(clock.locator('html')).toHaveAttribute('data-theme', theme);
    for (const size of SIZES) {
      await clock.setViewportSize(size);
      expect.soft(await cutOff(clock), `${size.width} × ${size.height}`).toEqual([]);
    }
    const { violations } = await new AxeBuilder({ page: clock })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode()
      .analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
  await moderator.close();
  await expect.poll(() => clock.isClosed()).toBe(true);
});
