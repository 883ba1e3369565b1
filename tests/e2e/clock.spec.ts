import { type Browser, expect, type Page } from '@playwright/test';
import { type ServerUnderTest, test } from './fixtures.ts';
import { agree, figure } from './people.ts';

const MINUTES_WRONG = 5 * 60_000;

test("a speaker's countdown shows the moderator's second", async ({ openAs }) => {
  const moderator = await openAs('moderator');
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await moderator.getByRole('button', { name: /^Next/ }).click();
  const graz = await openAs('speaker Graz');
  await expect(graz.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
  await agree(moderator, graz);
});

declare global {
  /** By how much a device's time of day is wrong, ms. */
  var wrongBy: number;
}

/** Graz's page on a device whose time of day is wrong by `by` ms. */
async function wrongDevice(browser: Browser, server: ServerUnderTest, by: number): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript((by) => {
    globalThis.wrongBy = by;
    const real = Date;
    globalThis.Date = class extends real {
      constructor(...args: [] | [number | string]) {
        super(...((args.length === 0 ? [real.now() + globalThis.wrongBy] : args) as [number]));
      }
      static override now() {
        return real.now() + globalThis.wrongBy;
      }
    } as DateConstructor;
  }, by);
  const graz = await context.newPage();
  await graz.goto(server.link('speaker Graz'));
  expect((await graz.evaluate(() => Date.now())) - Date.now()).toBeCloseTo(by, -4);
  await expect(graz.getByRole('timer')).toBeVisible();
  return graz;
}

for (const [direction, shift] of [
  ['fast', MINUTES_WRONG],
  ['slow', -MINUTES_WRONG],
] as const) {
  test(`it does so on a device whose clock is five minutes ${direction}`, async ({
    openAs,
    browser,
    server,
  }) => {
    const moderator = await openAs('moderator');
    await moderator.getByRole('button', { name: 'Start', exact: true }).click();
    await moderator.getByRole('button', { name: /^Next/ }).click();
    await agree(moderator, await wrongDevice(browser, server, shift));
  });
}

test('and on one whose clock is set while it shows, to and fro by an hour', async ({
  openAs,
  browser,
  server,
}) => {
  const moderator = await openAs('moderator');
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await moderator.getByRole('button', { name: /^Next/ }).click();
  const graz = await wrongDevice(browser, server, 0);
  for (const by of [3_600_000, 0, -3_600_000]) {
    await graz.evaluate((by) => {
      globalThis.wrongBy = by;
    }, by);
    await graz.waitForTimeout(2_000); // it looks at its clocks once a second
    await agree(moderator, graz);
  }
});

test('the countdown goes on while the server is down, and the session where it was after a SIGKILL', async ({
  openAs,
  server,
}) => {
  const moderator = await openAs('moderator');
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await moderator.getByRole('button', { name: /^Next/ }).click();
  const graz = await openAs('speaker Graz');
  await expect(graz.getByRole('timer')).toBeVisible();

  await server.kill();
  await expect(graz.getByText(/still counting/)).toBeVisible();
  const before = await figure(graz);
  await expect.poll(() => figure(graz)).toBeLessThanOrEqual(before - 2);
  await moderator.keyboard.press('n');
  await expect(moderator.getByText(/no connection/i).first()).toBeVisible();

  await server.start();
  await expect(graz.getByText(/still counting/)).toBeHidden({ timeout: 15_000 });
  await expect(moderator.getByText(/^connected/)).toBeVisible({ timeout: 15_000 });
  await agree(moderator, graz);
  await expect(moderator.getByRole('timer', { name: /Graz/ })).toBeVisible();

  await moderator.getByRole('button', { name: /^Next/ }).click();
  await expect(moderator.getByRole('timer', { name: /Lund/ })).toBeVisible();
});
