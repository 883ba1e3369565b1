import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { crowdAt } from './crowd.ts';
import { test } from './fixtures.ts';
import { card, onTab } from './people.ts';

const LAPTOP = { viewport: { width: 1280, height: 720 } };
/** A second press of the same within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 550;

const texts = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, index) => `Question number ${index + 1}?`);
const focusedText = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('p')?.textContent ?? '');
const count = (page: Page, tab: string, n: number) =>
  expect(page.getByRole('tab', { name: `${tab} ${n}`, exact: true })).toBeVisible();

test('thirty questions are triaged by keyboard alone, and end where they should', async ({
  openAs,
  server,
}) => {
  test.slow();
  const crowd = await crowdAt(server.url, 30);
  const page = await openAs('moderator', LAPTOP);
  await crowd.ask(texts(30));
  await onTab(page, 'Review');
  await count(page, 'Review', 30);
  const press = (...keys: readonly string[]) =>
    keys.reduce((all, key) => all.then(() => page.keyboard.press(key)), Promise.resolve());
  const at = (n: number) => expect.poll(() => focusedText(page)).toBe(`Question number ${n}?`);
  const dialog = page.getByRole('dialog');

  await test.step('open, dismiss, dismiss with a reason', async () => {
    await press('j');
    await at(1);
    await press('o');
    await at(2);
    await press('x');
    await at(3);
    await press('Shift+X');
    await page.keyboard.type('It has been answered already.');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await at(4);
    await count(page, 'Open', 1);
    await count(page, 'Dismissed', 2);
  });

  await test.step('label, star, note, other words and another addressee; then open', async () => {
    await press('Shift+L', 'Space', 'Enter');
    await expect(dialog).toBeHidden();
    await press('b', 'Shift+N');
    await page.keyboard.type('First after Graz.');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await press('Shift+E');
    await page.keyboard.type(' In short.');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await press('Shift+T', 'ArrowDown', 'ArrowDown', 'Enter');
    await expect(dialog).toBeHidden();
    const fourth = card(page, 'Question number 4? In short.');
    await expect(fourth.getByText('Practice')).toBeVisible();
    await expect(fourth.getByText('First after Graz.')).toBeVisible();
    await expect(fourth.getByText('Asked as: “Question number 4?”')).toBeVisible();
    await expect(fourth.getByText('to Lund', { exact: true })).toBeVisible();
    await press('o');
    await at(5);
  });

  await test.step('several at once, and undo', async () => {
    await press('u');
    for (let n = 0; n < 5; n += 1) await press('j', 'u');
    await expect(page.getByRole('region', { name: 'Selected questions' })).toContainText('6 selected');
    await press('o');
    await expect(page.getByText('6 opened.')).toBeVisible();
    await count(page, 'Open', 8);
    await press('z');
    await count(page, 'Open', 2);
    await count(page, 'Review', 26);
  });

  await test.step('the rest one by one', async () => {
    for (let left = 26; left > 0; left -= 1) {
      await count(page, 'Review', left);
      await page.waitForTimeout(DOUBLE_CLICK);
      if (left === 26) await press('Home');
      await press(left % 2 === 0 ? 'o' : 'x');
    }
    await count(page, 'Review', 0);
    await count(page, 'Open', 15);
    await count(page, 'Dismissed', 15);
  });

  await test.step('queue, back to open, merge, keep for later', async () => {
    await onTab(page, 'Open');
    await page.keyboard.press('j');
    await press('q');
    await count(page, 'Queue', 1);
    await press('Shift+M', 'Enter');
    await expect(dialog).toBeHidden();
    await count(page, 'Open', 13);
    await press('Shift+F', 'Enter');
    await expect(dialog).toBeHidden();
    await count(page, 'Open', 12);
    await count(page, 'Later', 1);
    await onTab(page, 'Queue');
    await press('j', 'o');
    await count(page, 'Queue', 0);
    await count(page, 'Open', 13);
  });
  crowd.leave();
});

test('two moderators on one question see each other, and nothing is decided twice', async ({
  openAs,
  server,
}) => {
  const crowd = await crowdAt(server.url, 3);
  await crowd.ask(texts(3));
  const one = await openAs('moderator', LAPTOP);
  const other = await openAs('co-moderator', LAPTOP);
  for (const page of [one, other]) {
    await onTab(page, 'Review');
    await count(page, 'Review', 3);
  }

  await test.step('each sees where the other’s hand is, and what is taken up', async () => {
    await one.keyboard.press('j');
    await expect(card(other, 'Question number 1?').getByText(/is here$/)).toBeVisible();
    await one.keyboard.press('y');
    await expect(card(other, 'Question number 1?').getByText(/has this$/)).toBeVisible();
  });

  await test.step('a decision on what the other has in hand asks for a second press', async () => {
    await other.keyboard.press('j');
    await other.keyboard.press('x');
    await expect(other.getByText(/has this question in hand\. Press again to do it anyway\.$/)).toBeVisible();
    await count(other, 'Review', 3);
    await other.waitForTimeout(DOUBLE_CLICK);
    await other.keyboard.press('x');
    await count(other, 'Review', 2);
  });

  await test.step('the first keeps the place, is told, and its next press decides nothing', async () => {
    await expect(one.getByText(/^dismissed by/)).toBeVisible();
    expect(await one.evaluate(() => document.activeElement?.hasAttribute('data-gone'))).toBe(true);
    await one.keyboard.press('o');
    await expect(one.getByText(/^It has left this list: dismissed by/)).toBeVisible();
    await count(one, 'Dismissed', 1);
    await one.keyboard.press('j');
    await expect.poll(() => focusedText(one)).toBe('Question number 2?');
  });

  await test.step('pressed in the same instant, one of the two is told that it came second', async () => {
    await other.keyboard.press('Home');
    await expect.poll(() => focusedText(other)).toBe('Question number 2?');
    await Promise.all([one.keyboard.press('o'), other.keyboard.press('x')]);
    await count(one, 'Review', 1);
    await count(other, 'Review', 1);
    const told = /^Somebody else was quicker|^This cannot be done now|^It has left this list/;
    await expect
      .poll(async () => (await one.getByText(told).count()) + (await other.getByText(told).count()))
      .toBeGreaterThan(0);
  });

  await test.step('what was typed into a refused edit is not lost', async () => {
    await one.keyboard.press('Home');
    await one.keyboard.press('Shift+E');
    await one.keyboard.type(' Mine.');
    await other.keyboard.press('Home');
    await other.keyboard.press('Shift+E');
    await expect(other.getByText(/has this question in hand/).last()).toBeVisible();
    await other.waitForTimeout(DOUBLE_CLICK);
    await other.keyboard.press('Shift+E');
    await other.keyboard.type(' Hers.');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('dialog')).toBeHidden();
    await expect(one.getByText('Question number 3? Hers.').last()).toBeVisible();
    await one.keyboard.press('Enter');
    await expect(one.getByRole('textbox', { name: 'Wording' })).toHaveValue('Question number 3? Mine.');
    await one.getByRole('button', { name: 'Keep mine' }).click();
    await expect(card(other, 'Question number 3? Mine.')).toBeVisible();
  });
  crowd.leave();
});

test('the list does not move under the hand while votes and questions arrive', async ({ openAs, server }) => {
  const crowd = await crowdAt(server.url, 25);
  const page = await openAs('moderator', LAPTOP);
  await page.getByRole('switch', { name: 'Review first' }).press('Space');
  const ids = await crowd.ask(texts(20));
  await onTab(page, 'Open');
  await count(page, 'Open', 20);
  await page.keyboard.press('j');
  for (let n = 0; n < 7; n += 1) await page.keyboard.press('j');
  const place = () =>
    page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return [document.activeElement?.id, box && Math.round(box.top), box && Math.round(box.height)];
    });
  await page.waitForTimeout(300);
  const before = await place();
  for (const [index, id] of ids.toReversed().entries()) await crowd.vote(id, 1 + (index % 9));
  await crowd.ask(['A late one?', 'Another late one?', 'A third one?']);
  // Another moderator labels one above, which grows by it, and takes two away, whose place is kept.
  const other = await openAs('co-moderator', LAPTOP);
  await onTab(other, 'Open');
  await card(other, 'Question number 2?').focus();
  for (const key of ['Shift+L', 'Space', 'Enter']) await other.keyboard.press(key);
  await expect(card(page, 'Question number 2?').getByText('Practice')).toBeVisible();
  for (const n of [3, 4]) {
    await card(other, `Question number ${n}?`).focus();
    await other.keyboard.press('x');
    await expect(page.getByText(/^dismissed by/).nth(n - 3)).toBeVisible();
    await other.waitForTimeout(DOUBLE_CLICK);
  }
  await expect(page.getByRole('button', { name: 'Show 3 new questions' })).toBeVisible();
  expect(await place()).toEqual(before);

  await page.getByRole('button', { name: 'Show 3 new questions' }).click();
  await expect(page.getByRole('button', { name: /^Show 3 new/ })).toBeHidden();
  expect((await place())[0]).not.toBe(before[0]);
  crowd.leave();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no dialog about a question breaks WCAG's rules that a program can check, ${colorScheme}`, async ({
    openAs,
    server,
  }) => {
    test.slow(); // each dialog is searched whole
    const crowd = await crowdAt(server.url, 3);
    const page = await openAs('moderator', { ...LAPTOP, colorScheme });
    await crowd.ask(texts(3));
    await onTab(page, 'Review');
    await page.keyboard.press('j');
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect.soft(found, what).toEqual([]);
    };
    for (const key of ['X', 'E', 'T', 'L', 'N', 'M', 'F', 'I']) {
      await page.keyboard.press(`Shift+${key}`);
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(`the dialog of ⇧${key}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect.poll(() => focusedText(page)).toBe('Question number 1?');
    }
    await page.keyboard.press('u');
    await page.keyboard.press('y');
    await check('a selection');
    await page.getByRole('button', { name: 'Filter' }).click();
    await check('the filters');
    crowd.leave();
  });
}
