import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const PLAN = ['Welcome', 'Graz', 'Lund', 'Utrecht', 'Bergen', 'Conversation and questions', 'Closing'];

const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title},`) });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const named = (page: Page) => (name: string) => page.getByRole('button', { name, exact: true });

/** The titles in their order, as the editor lists them. */
const expectOrder = (page: Page, titles: readonly string[]) =>
  expect
    .poll(() =>
      page
        .getByRole('button', { name: /^Move / })
        .evaluateAll((handles) => handles.map((handle) => handle.getAttribute('aria-label'))),
    )
    .toEqual(titles.map((title) => `Move ${title}`));

test('the run of show is edited by keyboard alone, and taken back', async ({ openAs }) => {
  const moderator = await openAs('moderator');
  const speaker = await openAs('speaker Ulrika');
  await expect(moderator.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  const { keyboard } = moderator;

  await keyboard.press('w');
  await expect(row(moderator, 'Welcome')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(field(moderator, 'Title')).toHaveValue('Lund');
  await keyboard.press('Alt+ArrowUp');
  await expectOrder(moderator, ['Welcome', 'Lund', 'Graz', ...PLAN.slice(3)]);
  await expect(row(moderator, 'Lund')).toBeFocused();

  // The handle takes a row along to where Enter puts it down.
  await keyboard.press('ArrowRight');
  await expect(named(moderator)('Move Lund')).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expectOrder(moderator, ['Welcome', 'Graz', 'Utrecht', 'Lund', ...PLAN.slice(4)]);

  await field(moderator, 'Title').focus();
  await keyboard.press('End');
  await keyboard.type(', Sweden');
  await keyboard.press('Tab');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('soon');
  await keyboard.press('Enter');
  await expect(moderator.getByText('A length is a time like 10:00.')).toBeVisible();
  await expect(field(moderator, 'Length')).toHaveValue('soon');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('12');
  await keyboard.press('Escape');
  await expect(row(moderator, 'Lund, Sweden')).toBeFocused();
  await expect(row(moderator, 'Lund, Sweden')).toContainText('12:00');
  await expect(moderator.getByText(/^77:00 in all/)).toBeVisible();

  await keyboard.press('z');
  await expect(row(moderator, 'Lund, Sweden')).toContainText('10:00');
  await keyboard.press('z');
  await expect(row(moderator, 'Lund, Sweden')).toBeHidden();
  await keyboard.press('z');
  await expectOrder(moderator, ['Welcome', 'Lund', 'Graz', ...PLAN.slice(3)]);
  await keyboard.press('z');
  await expectOrder(moderator, PLAN);

  // The show goes on meanwhile.
  await keyboard.press('s');
  await expect(moderator.getByRole('timer', { name: /Welcome/ })).toBeVisible();
  await keyboard.press('Escape');
  await expect(moderator.getByRole('searchbox', { name: 'Search questions' })).toBeVisible();
  await expect(speaker.getByRole('timer')).toBeVisible();
});

test('a row is dragged with the mouse, and what runs is not moved', async ({ openAs }) => {
  const moderator = await openAs('moderator');
  await named(moderator)('Edit').click();
  await row(moderator, 'Bergen').dragTo(row(moderator, 'Graz'), { targetPosition: { x: 60, y: 3 } });
  await expectOrder(moderator, [
    'Welcome',
    'Bergen',
    'Graz',
    'Lund',
    'Utrecht',
    'Conversation and questions',
    'Closing',
  ]);

  await named(moderator)('Start').click();
  await expect(moderator.getByRole('timer', { name: /Welcome/ })).toBeVisible();
  await row(moderator, 'Welcome').dragTo(row(moderator, 'Closing'), {
    targetPosition: { x: 60, y: 40 },
  });
  await expect(moderator.getByText('Welcome is running; it cannot be put elsewhere.')).toBeVisible();
  await named(moderator)('More for Welcome').click();
  await moderator.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(
    moderator.getByText('Welcome is running; go on to another segment before it is removed.'),
  ).toBeVisible();
});

test('two moderators edit at once, and neither loses an edit', async ({ openAs }) => {
  const [one, two] = [await openAs('moderator'), await openAs('moderator')];
  for (const page of [one, two]) await page.getByRole('button', { name: 'Edit Lund' }).click();

  await field(one, 'Title').fill('Lund, mine');
  await field(two, 'Note').fill('Ulrika opens with a story.');
  await field(two, 'Length').fill('12');
  await field(two, 'Title').fill('Lund, theirs');
  await field(two, 'Title').press('Enter');

  await expect(field(one, 'Length')).toHaveValue('12:00');
  await expect(field(one, 'Note')).toHaveValue('Ulrika opens with a story.');
  await expect(field(one, 'Title')).toHaveValue('Lund, mine');
  await expect(one.getByText('Somebody else has set this to “Lund, theirs” meanwhile.')).toBeVisible();
  await named(one)('Keep mine').click();
  await expect(field(two, 'Title')).toHaveValue('Lund, mine');

  await named(two)('More for Graz').click();
  await two.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(row(one, 'Graz')).toBeHidden();
  await two.getByRole('log', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expectOrder(one, PLAN.with(2, 'Lund, mine'));
});

test('what is typed without a connection is there when it is back', async ({ openAs, server }) => {
  const moderator = await openAs('moderator');
  await moderator.getByRole('button', { name: 'Edit Lund' }).click();
  await server.kill();
  await expect(moderator.getByText(/still counting/)).toBeVisible();
  await field(moderator, 'Title').fill('Lund, later');
  await field(moderator, 'Title').press('Enter');
  await expect(moderator.getByText(/no connection, so nothing was sent/)).toBeVisible();

  await server.start();
  await expect(moderator.getByText(/^connected/)).toBeVisible({ timeout: 15_000 });
  await moderator.reload();
  await moderator.getByRole('button', { name: 'Edit Lund' }).click();
  await expect(field(moderator, 'Title')).toHaveValue('Lund, later');
  await field(moderator, 'Title').press('Enter');
  await expect(row(moderator, 'Lund, later')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the editor breaks none of WCAG's rules that a program can check, ${colorScheme}`, async ({
    openAs,
  }) => {
    const moderator = await openAs('moderator', { colorScheme });
    await named(moderator)('Start').click();
    await moderator.getByRole('button', { name: 'Edit Lund' }).click();
    await moderator.getByText('Times of the session').click();
    await field(moderator, 'Length').fill('soon');
    await field(moderator, 'Length').press('Enter');
    await moderator.getByRole('radio', { name: 'to a time of day' }).check();
    await expect(field(moderator, 'Until')).toBeVisible();
    const { violations } = await new AxeBuilder({ page: moderator })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  });
}
