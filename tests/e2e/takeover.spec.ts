import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { secondsOf } from './people.ts';

/** A second press of the same within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 600;

test("the moderator's link takes over on a second device, in the middle of a segment", async ({ openAs }) => {
  const laptop = await openAs('moderator', { viewport: { width: 1280, height: 720 } });
  await laptop.getByRole('button', { name: 'Start', exact: true }).click();
  await laptop.waitForTimeout(DOUBLE_CLICK);
  await laptop.getByRole('button', { name: /^Next/ }).click();
  await expect(laptop.getByRole('timer', { name: /Graz/ })).toBeVisible();
  await laptop.keyboard.press('+');
  await laptop.keyboard.press('h');
  await expect(laptop.getByRole('button', { name: /^Resume/ })).toBeVisible();
  const held = await laptop.getByRole('timer', { name: /Graz/ }).textContent();

  // The laptop dies; nobody says good-bye.
  await laptop.context().close();

  const tablet = await openAs('moderator', { viewport: { width: 820, height: 1180 } });
  const timer = tablet.getByRole('timer', { name: /Graz/ });
  await expect(timer).toHaveText(held ?? '');
  await tablet.getByRole('button', { name: /^Resume/ }).click();
  await expect
    .poll(async () => secondsOf((await timer.textContent()) ?? ''))
    .toBeLessThan(secondsOf(held ?? ''));

  await test.step('and takes back what was done on the first', async () => {
    await tablet.keyboard.press('z'); // the resume
    await expect(tablet.getByRole('button', { name: /^Resume/ })).toBeVisible();
    await tablet.keyboard.press('z'); // the hold, as if it had not been
    await expect(tablet.getByRole('button', { name: /^Hold/ })).toBeVisible();
    await tablet.keyboard.press('z'); // the minute more
    await expect.poll(async () => secondsOf((await timer.textContent()) ?? '')).toBeLessThan(10 * 60);
  });

  await test.step('and goes on from there', async () => {
    await tablet.getByRole('button', { name: /^Next/ }).click();
    await expect(tablet.getByRole('timer', { name: /Lund/ })).toBeVisible();
  });
});
