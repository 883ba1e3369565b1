import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

/** A second press of the same within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 600;
const LAPTOP = { viewport: { width: 1280, height: 720 } };

const messages = (moderator: Page) => moderator.getByRole('region', { name: /^(Nudge|Messages)/ });
const line = (moderator: Page, text: string) =>
  messages(moderator).getByRole('listitem').filter({ hasText: text });

async function start(moderator: Page, segment: 'Graz' | 'Lund'): Promise<void> {
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  for (const title of segment === 'Graz' ? ['Graz'] : ['Graz', 'Lund']) {
    await moderator.getByRole('button', { name: `Next: ${title}` }).click();
    await expect(moderator.getByRole('timer', { name: new RegExp(title) })).toBeVisible();
    await moderator.waitForTimeout(DOUBLE_CLICK);
  }
}

/** Presses a key until the dark screen says whose doing it is, as somebody would who wonders. */
const wonder = (speaker: Page) =>
  expect(async () => {
    await speaker.keyboard.press('x');
    await expect(speaker.getByText(/It comes back by itself/)).toBeVisible({ timeout: 1_000 });
  }).toPass();

async function write(moderator: Page, to: string, text: string): Promise<void> {
  // A key is heard once the console stands.
  await expect(moderator.getByRole('tab', { name: /^Review/ })).toBeVisible();
  await moderator.keyboard.press('c');
  const composer = moderator.getByRole('dialog', { name: 'Write a message' });
  await composer.getByRole('radio', { name: to, exact: true }).check();
  await composer.getByRole('textbox', { name: 'Message' }).fill(text);
  await moderator.keyboard.press('Enter');
  await expect(composer).toBeHidden();
}

async function fromMenu(moderator: Page, item: string): Promise<void> {
  await moderator.getByRole('button', { name: 'More about messages' }).click();
  await moderator.getByText(item, { exact: true }).click();
}

test('a nudge fills the speaker’s screen until it is seen, and the moderator is told', async ({ openAs }) => {
  const moderator = await openAs('moderator', LAPTOP);
  const lund = await openAs('speaker Ulrika');
  await start(moderator, 'Lund');
  await moderator.getByRole('button', { name: 'Two minutes' }).click();
  const dialog = lund.getByRole('alertdialog', { name: /Two minutes/ });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('timer')).toHaveText(/9:\d\d/);
  await expect(line(moderator, 'Two minutes')).toContainText(/delivered \d+ s ago/);
  await lund.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line(moderator, 'Two minutes')).toContainText(/seen \d+ s ago/);
  await expect(line(moderator, 'Two minutes')).toContainText(/seen [2-9] s ago/);
});

test('messages reach each their own: all speakers, the screen, attendees, fellow moderators', async ({
  openAs,
}) => {
  const moderator = await openAs('moderator', LAPTOP);
  const coModerator = await openAs('co-moderator', LAPTOP);
  const lund = await openAs('speaker Ulrika');
  const hans = await openAs('speaker Hans');
  const screen = await openAs('screen');
  const anna = await openAs('attendee', { viewport: { width: 360, height: 740 } });

  await write(moderator, 'all speakers', 'Stay near your microphone.');
  await expect(lund.getByRole('alertdialog')).toBeVisible();
  await hans.getByRole('button', { name: 'Seen' }).click();
  await expect(line(moderator, 'Stay near')).toContainText('seen by 1 of 4');

  await write(moderator, 'the screen', 'We begin in a few minutes.');
  await expect(screen.getByRole('heading', { name: 'We begin in a few minutes.' })).toBeVisible();
  await write(coModerator, 'attendees', 'Send your questions now.');
  await expect(anna.getByText('Send your questions now.')).toBeVisible();
  await anna.getByRole('button', { name: 'Put this message away' }).click();
  await expect(anna.getByText('Send your questions now.')).toBeHidden();
  await moderator.getByRole('button', { name: 'Take off: We begin in a few minutes.' }).click();
  await expect(screen.getByText('We begin in a few minutes.')).toBeHidden();

  await write(moderator, 'moderators', 'Please look at Review.');
  await expect(coModerator.getByText('Message from Jostein Kobbeltvedt')).toBeVisible();
  await coModerator.getByRole('button', { name: 'Seen', exact: true }).click();
  await expect(line(moderator, 'Please look at Review.')).toContainText(/seen \d+ s ago/);
});

test('a press of Seen without a network is told when it is back', async ({ openAs, server }) => {
  const moderator = await openAs('moderator', LAPTOP);
  const lund = await openAs('speaker Ulrika');
  await write(moderator, 'Ulrika Dagård', 'Louder, please');
  await expect(lund.getByRole('alertdialog')).toBeVisible();
  await expect(line(moderator, 'Louder, please')).toContainText(/delivered/);
  await server.kill();
  await lund.getByRole('button', { name: 'Seen' }).click();
  await expect(lund.getByRole('alertdialog')).toBeHidden();
  await expect(lund.getByText(/will be told that you have seen it/)).toBeVisible();
  await server.start();
  await expect(line(moderator, 'Louder, please')).toContainText(/seen \d+ s ago/, { timeout: 20_000 });
  await expect(lund.getByText(/will be told that you have seen it/)).toBeHidden();
});

test('a curtain lies over the speakers’ screens, and messages over the curtain', async ({ openAs }) => {
  const moderator = await openAs('moderator', LAPTOP);
  const lund = await openAs('speaker Ulrika');
  await fromMenu(moderator, 'Stand by');
  await expect(lund.getByText('Please stand by')).toBeVisible();
  await expect(moderator.getByText('Speakers’ screens say “Please stand by”')).toBeVisible();
  await fromMenu(moderator, 'Blackout');
  await wonder(lund);
  await write(moderator, 'Ulrika Dagård', 'One moment');
  await expect(lund.getByRole('alertdialog', { name: /One moment/ })).toBeVisible();
  await lund.getByRole('button', { name: 'Seen' }).click();
  await moderator.getByRole('button', { name: 'Open them' }).click();
  await expect(lund.getByText(/start soon|Your segment/).first()).toBeVisible();
});

test('the roster says who is connected, and finds a page in the room', async ({ openAs }) => {
  const moderator = await openAs('moderator', LAPTOP);
  await expect(moderator.getByText('Graz is not connected')).toBeVisible();
  const graz = await openAs('speaker Graz');
  const screen = await openAs('screen');
  await expect(moderator.getByText('Graz is not connected')).toBeHidden();
  await moderator.getByRole('button', { name: /attendees? here/ }).click();
  const row = (name: RegExp) => moderator.getByRole('row', { name });
  await expect(row(/^Graz/)).toContainText('here');
  await expect(row(/^Hans Sakkers/)).toContainText('not here');
  await row(/^Graz/)
    .getByRole('button', { name: /show itself/ })
    .click();
  await expect(graz.getByText('This is Graz')).toBeVisible();
  await expect(graz.getByText('This is Graz')).toBeHidden();
  await row(/^Screens/)
    .getByRole('button', { name: /show itself/ })
    .click();
  await expect(screen.getByText('This is the screen')).toBeVisible();
  await graz.context().close();
  await expect(row(/^Graz/)).toContainText('not here');
});

test('an automatic nudge comes by itself when so much is left (M4)', async ({ openAs }) => {
  const moderator = await openAs('moderator', LAPTOP);
  const graz = await openAs('speaker Graz');
  await fromMenu(moderator, 'Settings…');
  await moderator.getByText('Nudge speakers by itself').click();
  await moderator.getByRole('textbox', { name: 'Time left, automatic nudge 1' }).fill('2:45');
  await moderator.getByRole('textbox', { name: 'Text, automatic nudge 1' }).fill('Almost there');
  await moderator.getByRole('button', { name: 'Save' }).click();
  await expect(moderator.getByRole('dialog')).toBeHidden();
  await start(moderator, 'Graz');
  for (let n = 0; n < 7; n += 1) await moderator.keyboard.press('-');
  await expect(graz.getByRole('alertdialog', { name: /Almost there/ })).toBeVisible({ timeout: 25_000 });
  await graz.keyboard.press(' ');
  await expect(line(moderator, 'Almost there')).toContainText(/seen \d+ s ago/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`messages, settings and the roster break none of WCAG's rules that a program can check, ${colorScheme}`, async ({
    openAs,
  }) => {
    test.slow(); // many states, each searched whole
    const moderator = await openAs('moderator', { ...LAPTOP, colorScheme });
    const coModerator = await openAs('co-moderator', { ...LAPTOP, colorScheme });
    const lund = await openAs('speaker Ulrika', { colorScheme });
    const screen = await openAs('screen', { colorScheme });
    const anna = await openAs('attendee', { colorScheme });
    const check = async (page: Page, state: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
      expect.soft(found, state).toEqual([]);
    };
    await start(moderator, 'Lund');
    await moderator.getByRole('button', { name: 'Two minutes' }).click();
    await write(moderator, 'the screen', 'We begin in a few minutes.');
    await write(moderator, 'attendees', 'Send your questions now.');
    await write(moderator, 'moderators', 'Please look at Review.');
    await expect(lund.getByRole('alertdialog')).toBeVisible();
    await check(lund, 'a speaker’s message');
    await lund.keyboard.press('Enter');
    await expect(line(moderator, 'Two minutes')).toContainText(/seen/);
    await check(moderator, 'the console with messages');
    await check(coModerator, 'a message among moderators');
    await check(screen, 'the screen’s message');
    await check(anna, 'the attendees’ message');
    await moderator.keyboard.press('c');
    await expect(moderator.getByRole('dialog', { name: 'Write a message' })).toBeVisible();
    await check(moderator, 'writing');
    await moderator.keyboard.press('Escape');
    await fromMenu(moderator, 'All messages…');
    await expect(moderator.getByRole('dialog', { name: 'All messages' })).toBeVisible();
    await check(moderator, 'the log');
    await moderator.keyboard.press('Escape');
    await fromMenu(moderator, 'Settings…');
    await moderator.getByText('Nudge speakers by itself').click();
    await check(moderator, 'settings');
    await moderator.getByRole('button', { name: 'Cancel' }).click();
    await moderator.getByRole('button', { name: /attendees? here/ }).click();
    await expect(moderator.getByRole('dialog', { name: 'Who is connected' })).toBeVisible();
    await check(moderator, 'the roster');
    await moderator.keyboard.press('Escape');
    await fromMenu(moderator, 'Stand by');
    await expect(lund.getByText('Please stand by')).toBeVisible();
    await check(lund, 'stand by');
    await fromMenu(moderator, 'Blackout');
    await wonder(lund);
    await check(lund, 'blackout');
    await check(moderator, 'the console with the curtain');
  });
}
