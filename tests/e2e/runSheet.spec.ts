import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const TITLES = ['Welcome', 'Graz', 'Lund', 'Utrecht', 'Bergen', 'Conversation and questions', 'Closing'];

/** How many pages a print has, as the PDF itself names them. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the run sheet is one page on paper, before the start and in the show', async ({ openAs }) => {
  const moderator = await openAs('moderator', {
    viewport: { width: 1280, height: 720 },
    colorScheme: 'dark',
  });
  const sheet = moderator.getByRole('region', { name: 'Run sheet', includeHidden: true });
  const start = moderator.getByRole('button', { name: 'Start', exact: true });

  await test.step('on screen it is not there, on paper it is all there is', async () => {
    await expect(start).toBeVisible();
    expect(await pagesOf(moderator)).toBe(1);
    await expect(sheet).toBeHidden();
    await moderator.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(start).toBeHidden();
    await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(moderator.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await moderator.emulateMedia({ media: 'screen' });
  });

  await test.step('with a note to every segment, a dialog open and times that are known', async () => {
    await moderator.getByRole('button', { name: 'Edit', exact: true }).click();
    for (const title of TITLES) {
      await moderator.getByRole('row', { name: new RegExp(`^${title},`) }).click();
      const note = moderator.getByLabel('Note', { exact: true });
      await expect(moderator.getByLabel('Title', { exact: true })).toHaveValue(title);
      await note.fill(`Introduce ${title}.\nThank the one before.`);
    }
    await start.click();
    await expect(moderator.getByRole('timer', { name: /Welcome/ })).toBeVisible();
    await moderator.getByRole('button', { name: 'Links' }).click();
    expect(await pagesOf(moderator)).toBe(1);
    for (const title of TITLES) await expect(sheet.getByText(`Introduce ${title}.`)).toBeAttached();
    await moderator.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(moderator.getByRole('dialog')).toBeHidden();
  });
});
