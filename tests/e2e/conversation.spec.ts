import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, onTab, toQuestion } from './people.ts';

const TEXT = 'What changed for people living in Lund?';
/** A second press of the same within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 600;

const floor = (moderator: Page) => moderator.getByRole('region', { name: 'Talk time' });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a question to Lund gives it the floor, and both see the answer’s time, ${colorScheme}`, async ({
    openAs,
  }) => {
    const moderator = await openAs('moderator', { viewport: { width: 1280, height: 720 }, colorScheme });
    const coModerator = await openAs('co-moderator', { viewport: { width: 1280, height: 720 } });
    const lund = await openAs('speaker Ulrika');
    const anna = await openAs('attendee');
    await moderator.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(floor(moderator).getByText('Nobody has the floor')).toBeVisible();

    await test.step('asking it gives the floor, with two minutes to answer', async () => {
      await askQuestion(anna, TEXT, { to: 'Lund' });
      await onTab(moderator, 'Review');
      await toQuestion(moderator, TEXT, 'Approve');
      await onTab(moderator, 'Open');
      await toQuestion(moderator, TEXT, 'Ask');
      const live = moderator.getByRole('article', { name: 'Live question' });
      await expect(live.getByText('Lund has the floor')).toBeVisible();
      await expect(live.getByRole('timer')).toHaveText(/^(2:00|1:5\d)$/);
      await expect(lund.getByText('left for the answer')).toBeVisible();
      await expect(lund.getByText(/^(2:00|1:5\d)$/)).toBeVisible();
      await expect(floor(moderator).getByText(/^Lund has the floor, 0:\d\d$/)).toBeVisible();
      await expect(floor(moderator).getByText(/^in conversation 0:\d\d$/)).toBeVisible();
    });

    await test.step('all of it stands on one laptop’s screen, without scrolling', async () => {
      await expect(floor(moderator).getByRole('button', { name: 'Bergen' })).toBeInViewport({ ratio: 1 });
    });

    await test.step('a co-moderator sees who has it, and cannot give it', async () => {
      await expect(floor(coModerator).getByText(/^Lund has the floor/)).toBeVisible();
      await expect(floor(coModerator).getByRole('button')).toHaveCount(0);
    });

    await test.step('one key each gives it to a city, the moderator or nobody', async () => {
      for (const [key, said] of [
        ['1', /^Graz has the floor/],
        ['m', /^The moderator has the floor/],
        ['0', /^Nobody has the floor/],
        ['4', /^Bergen has the floor/],
      ] as const) {
        await moderator.keyboard.press(key);
        await expect(floor(moderator).getByText(said)).toBeVisible();
      }
      await expect(floor(moderator).getByRole('button', { name: 'Bergen', pressed: true })).toBeVisible();
      await moderator.waitForTimeout(1_100);
      await expect(floor(moderator).getByRole('meter', { name: 'Talk time of Bergen' })).toHaveAttribute(
        'aria-valuetext',
        /^0:0[1-9]$/,
      );
    });

    await test.step('no rule that a program can check is broken', async () => {
      const { violations } = await new AxeBuilder({ page: moderator })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    });

    await test.step('undo takes the floor back', async () => {
      await moderator.keyboard.press('z');
      await expect(floor(moderator).getByText(/^Nobody has the floor/)).toBeVisible();
    });

    await test.step('its record says who had it', async () => {
      await moderator.waitForTimeout(DOUBLE_CLICK);
      await moderator.keyboard.press('l');
      await moderator.getByRole('button', { name: 'Record of Welcome' }).click();
      await expect(moderator.getByText(/^Lund 0:\d\d$/)).toBeVisible();
    });
  });
}
