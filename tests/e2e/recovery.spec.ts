import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const foot = (moderator: Page) => moderator.locator('#against');
const panel = (moderator: Page) => moderator.getByRole('region', { name: /^Win back/ });

/** The session runs, and its first segment was given three minutes that the rest does not make up for, up to a minute after it was planned. */
async function threeOver(moderator: Page): Promise<void> {
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(moderator.getByRole('timer', { name: /Welcome/ })).toBeVisible();
  await moderator.keyboard.press('+');
  await moderator.keyboard.press('+');
  await moderator.keyboard.press('+');
  await expect(foot(moderator).getByText(/^[34]:\d\d over the hard end$/)).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an overrun is won back by keys, seen before it is done, and undone, ${colorScheme}`, async ({
    openAs,
  }) => {
    const moderator = await openAs('moderator', { viewport: { width: 1280, height: 720 }, colorScheme });
    const other = await openAs('moderator', { viewport: { width: 820, height: 1180 } });
    await threeOver(moderator);

    await test.step('V shows the ways, the gentlest first, and the clock stays in sight', async () => {
      await moderator.keyboard.press('v');
      await expect(
        panel(moderator).getByRole('button', { name: /^Take .* from Conversation/ }),
      ).toBeFocused();
      await expect(moderator.getByRole('timer', { name: /Welcome/ })).toBeInViewport({ ratio: 1 });
      const row = panel(moderator).getByRole('row', { name: /^Conversation and questions/ });
      await expect(row).toContainText(/25:00 → 2[12]:\d\d/);
    });

    await test.step('the arrows lead on, and the outcome follows', async () => {
      await moderator.keyboard.press('ArrowDown');
      await moderator.keyboard.press('ArrowDown');
      await expect(panel(moderator).getByRole('button', { name: /^Spread/ })).toBeFocused();
      await expect(panel(moderator).getByRole('row', { name: /^Graz/ })).toContainText(/10:00 → 9:\d\d/);
    });

    await test.step('no rule that a program can check is broken', async () => {
      const { violations } = await new AxeBuilder({ page: moderator })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    });

    await test.step('Enter does it at once, for every moderator', async () => {
      await moderator.keyboard.press('ArrowUp');
      await moderator.keyboard.press('ArrowUp');
      await moderator.keyboard.press('Enter');
      await expect(panel(moderator)).toBeHidden();
      await expect(foot(moderator).getByText('On time for the hard end')).toBeVisible();
      await expect(moderator.getByText(/^Took 3:\d\d from Conversation and questions/)).toBeVisible();
      await other.getByRole('tab', { name: 'Run of show' }).click();
      await expect(foot(other).getByText('On time for the hard end')).toBeVisible();
    });

    await test.step('Undo beside the sentence takes it back', async () => {
      await moderator.getByRole('log').getByRole('button', { name: 'Undo' }).click();
      await expect(foot(moderator).getByText(/^3:\d\d over the hard end$/)).toBeVisible();
    });

    await test.step('on a narrow page the same is done with fingers', async () => {
      await foot(other)
        .getByRole('button', { name: /^Win back/ })
        .click();
      await expect(other.getByRole('timer', { name: /Welcome/ })).toBeInViewport({ ratio: 1 });
      await panel(other)
        .getByRole('button', { name: /^Run over/ })
        .click();
      await expect(panel(other)).toBeHidden();
      await expect(foot(other).getByText(/^3:\d\d over the hard end, agreed$/)).toBeVisible();
      await expect(foot(moderator).getByRole('button', { name: /^Win back/ })).toBeHidden();
    });
  });
}
