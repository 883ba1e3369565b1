import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, onTab, toQuestion } from './people.ts';

const ROLES = ['moderator', 'co-moderator', 'speaker Ulrika', 'screen', 'attendee'] as const;

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen breaks WCAG's rules that a program can check, ${colorScheme}`, async ({
    openAs,
    page,
    server,
  }) => {
    test.slow(); // five pages twice, each searched whole
    const pages = await Promise.all(
      ROLES.map(async (role) => [role, await openAs(role, { colorScheme })] as const),
    );
    const [moderator, , , , attendee] = pages.map(([, p]) => p) as [Page, Page, Page, Page, Page];
    const check = async (state: string) => {
      for (const [role, p] of pages) expect.soft(await violations(p), `${role}, ${state}`).toEqual([]);
    };

    await page.emulateMedia({ colorScheme });
    await page.goto(server.url);
    expect.soft(await violations(page), 'home').toEqual([]);
    await page.goto(`${server.url}/NOPE9`);
    await expect(page.getByRole('heading')).toBeVisible();
    expect.soft(await violations(page), 'wrong code').toEqual([]);

    await expect(moderator.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
    await check('before');
    await moderator.getByRole('button', { name: 'Keys' }).click();
    await expect(moderator.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect.soft(await violations(moderator), 'moderator, key map').toEqual([]);
    await moderator.keyboard.press('Escape');

    await moderator.getByRole('button', { name: 'Start', exact: true }).click();
    await askQuestion(attendee, 'Who checks whether a city keeps its promises?', { to: 'Lund' });
    await onTab(moderator, 'Review');
    await toQuestion(moderator, 'Who checks', 'Approve');
    await onTab(moderator, 'Open');
    await toQuestion(moderator, 'Who checks', 'Ask');
    await expect(attendee.getByText(/being answered/i).first()).toBeVisible();
    await check('running, with a live question');
  });
}
