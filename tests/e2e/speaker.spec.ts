import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { agree, figure } from './people.ts';

/** Seconds that the page says its knowledge is old. */
async function said(page: Page): Promise<number> {
  const text = (await page.getByText(/still counting/).textContent()) ?? '';
  return Number(/for (\d+) s/.exec(text)?.[1]);
}

/** The moderator, and the speaker of the segment that runs. */
async function onStage(openAs: (role: string) => Promise<Page>): Promise<[moderator: Page, graz: Page]> {
  const moderator = await openAs('moderator');
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await moderator.getByRole('button', { name: /^Next/ }).click();
  const graz = await openAs('speaker Graz');
  await expect(graz.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
  await expect(graz.getByText('connected').first()).toBeVisible();
  return [moderator, graz];
}

test('without a network a speaker’s second stays right, and the page says how old its knowledge is', async ({
  openAs,
}) => {
  const [moderator, graz] = await onStage(openAs);
  const lost = performance.now();
  await graz.context().setOffline(true);
  await expect(graz.getByText(/still counting/)).toBeVisible({ timeout: 12_000 });
  await graz.waitForTimeout(3_000);
  const passed = (performance.now() - lost) / 1000;
  // At most as much older as lies between two signs of life.
  const age = await said(graz);
  expect(age).toBeGreaterThanOrEqual(Math.floor(passed) - 1);
  expect(age).toBeLessThanOrEqual(passed + 4);
  await agree(moderator, graz);

  await moderator.keyboard.press('+');
  await expect(moderator.getByRole('timer').first()).toHaveText(/^10:[45]\d$/);
  await graz.context().setOffline(false);
  await expect(graz.getByText(/still counting/)).toBeHidden({ timeout: 15_000 });
  await expect(graz.getByRole('timer')).toHaveText(/^10:[345]\d$/);
  await agree(moderator, graz);
});

test('a restart of the server leaves no wrong second, and what was done since is shown', async ({
  openAs,
  server,
}) => {
  const [moderator, graz] = await onStage(openAs);
  await server.kill();
  await expect(graz.getByText(/still counting/)).toBeVisible();
  const [before, at] = [await figure(graz), performance.now()];
  await graz.waitForTimeout(3_000);
  const passed = Math.round((performance.now() - at) / 1000);
  expect(Math.abs(before - passed - (await figure(graz)))).toBeLessThanOrEqual(1);

  await server.start();
  await expect(graz.getByText(/still counting/)).toBeHidden({ timeout: 15_000 });
  await expect(moderator.getByText(/^connected/)).toBeVisible({ timeout: 15_000 });
  await agree(moderator, graz);
  await moderator.keyboard.press('h');
  await expect(graz.getByText('On hold', { exact: true })).toBeVisible();
  await agree(moderator, graz);
});

test('sound at thresholds is off until the speaker turns it on, and remembered on the device', async ({
  openAs,
}) => {
  const [moderator, graz] = await onStage(openAs);
  await graz.addInitScript(() => {
    const real = OscillatorNode;
    globalThis.OscillatorNode = class extends real {
      override start(when?: number) {
        document.body.dataset.tones = String(Number(document.body.dataset.tones ?? 0) + 1);
        super.start(when);
      }
    };
  });
  await graz.reload();
  const sound = graz.getByRole('switch', { name: /^Sound/ });
  await expect(sound).toHaveAttribute('aria-checked', 'false');
  await sound.focus();
  await graz.keyboard.press('Enter');
  await expect(sound).toHaveText('Sound on');
  for (let presses = 0; presses < 9; presses += 1) await moderator.keyboard.press('-');
  await expect(graz.locator('body')).not.toHaveAttribute('data-tones');
  // A minute less than is left: wrap-up and zero are crossed at once, and the latter is told.
  await moderator.keyboard.press('-');
  await expect(graz.getByText(/overtime/).first()).toBeAttached();
  await expect(graz.locator('body')).toHaveAttribute('data-tones', '2');

  await graz.reload();
  await expect(sound).toHaveText(/^Sound(: blocked by the browser| on)/);
  await graz.getByRole('timer').click();
  await expect(sound).toHaveText('Sound on');
});
