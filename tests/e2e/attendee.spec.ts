import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, card, onTab } from './people.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

test('what an attendee typed survives a reload and a lost connection', async ({ openAs }) => {
  const anna = await openAs('attendee', PHONE);
  await anna.getByRole('button', { name: 'Ask a question' }).click();
  const text = anna.getByRole('textbox', { name: 'Your question' });
  await text.fill('Half a question about Graz');
  await anna.reload();
  await anna.getByRole('button', { name: /^(Ask a question|Go on)/ }).click();
  await expect(text).toHaveValue('Half a question about Graz');

  await anna.context().setOffline(true);
  await text.fill('Half a question about Graz, and the rest');
  await anna.context().setOffline(false);
  await expect(text).toHaveValue('Half a question about Graz, and the rest');
});

test('what is sent while the server is away goes out once, when it is back', async ({ openAs, server }) => {
  const moderator = await openAs('moderator');
  const anna = await openAs('attendee', PHONE);
  await expect(anna.getByRole('button', { name: 'Ask a question' })).toBeVisible();

  await server.kill();
  await expect(anna.getByText(/No network|no connection/i).first()).toBeVisible();
  await askQuestion(anna, 'Sent into the dark?');
  await expect(anna.getByText(/when the network is back/).first()).toBeVisible();
  await anna.evaluate(() => localStorage.length);

  await server.start();
  await expect(anna.getByText('In review')).toBeVisible({ timeout: 15_000 });
  await onTab(moderator, 'Review');
  await expect(card(moderator, 'Sent into the dark?')).toHaveCount(1);
});

test('a vote is one however often it is pressed, and is taken back', async ({ openAs }) => {
  const moderator = await openAs('moderator');
  await moderator.getByRole('switch', { name: 'Review first' }).press('Space');
  const anna = await openAs('attendee', PHONE);
  const joris = await openAs('attendee', PHONE);
  await askQuestion(anna, 'Is the title worth anything without money?');

  const upvote = joris.getByRole('button', { name: /Upvote/ });
  await upvote.click();
  await expect(upvote).toHaveAttribute('aria-pressed', 'true');
  await onTab(moderator, 'Open');
  await expect(card(moderator, 'Is the title worth anything without money?')).toContainText(/1\s*vote/);

  await joris.reload();
  await expect(upvote).toHaveAttribute('aria-pressed', 'true');
  await upvote.click();
  await expect(card(moderator, 'Is the title worth anything without money?')).toContainText(/0\s*votes/);
});

test('a dismissed question says why to its asker', async ({ openAs }) => {
  const moderator = await openAs('moderator');
  const anna = await openAs('attendee', PHONE);
  await askQuestion(anna, 'Off the point?');
  await onTab(moderator, 'Review');
  await card(moderator, 'Off the point?').press('Shift+x');
  const dialog = moderator.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Asked already, by Joris');
  await dialog.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(anna.getByText(/Asked already, by Joris/)).toBeVisible();
});

test('a join code opens the session, a wrong one has a page of its own', async ({ page, server }) => {
  await page.goto(server.url);
  await page.getByRole('textbox', { name: 'Session code' }).fill('grht7');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page).toHaveURL(/\/GRHT7$/);
  await expect(page.getByRole('heading', { name: /Human Rights Cities explained/ })).toBeVisible();

  await page.goto(`${server.url}/NOPE9`);
  await expect(page.getByRole('heading', { name: 'There is no session with this code' })).toBeVisible();
});

test('a link that no longer works has a page of its own', async ({ page, server }) => {
  await page.goto(server.link('moderator').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

for (const fragment of ['', '#', '#anything%']) {
  test(`so has one whose key was lost or mangled on the way: "${fragment}"`, async ({ page, server }) => {
    await page.goto(`${server.url}/moderator/GRHT7${fragment}`);
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });
}

test('a network that swallows WebSockets is got around by long polling', async ({ page, server }) => {
  await page.routeWebSocket(/socket\.io/, (line) => line.close());
  await page.goto(server.link('attendee'));
  await expect(page.getByRole('button', { name: 'Ask a question' })).toBeVisible({ timeout: 30_000 });
  await askQuestion(page, 'Asked without a WebSocket?');
  await expect(page.getByText('In review')).toBeVisible();
});
