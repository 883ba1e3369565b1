import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, card, onTab } from './people.ts';
import { staff } from './staff.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const ask = (page: Page) => page.getByRole('button', { name: 'Ask', exact: true });

test('what is written while questions are closed is kept, and sent when they open (Q12)', async ({
  openAs,
  server,
}) => {
  const jostein = await staff(server);
  const anna = await openAs('attendee', PHONE);
  await jostein.does({ type: 'submissions.set', to: 'closed', message: 'We open after the welcome.' });
  await expect(anna.getByText('We open after the welcome.')).toBeVisible();
  expect.soft(await violations(anna), 'closed').toEqual([]);
  await anna.getByRole('button', { name: 'Write one for later' }).click();
  await anna.getByRole('textbox', { name: 'Your question' }).fill('Is it open yet?');
  await ask(anna).click({ force: true });
  await expect(anna.getByText('Questions are not open yet. What you have written is kept.')).toBeVisible();
  expect.soft(await violations(anna), 'writing while closed').toEqual([]);
  await anna.reload();
  await anna.getByRole('button', { name: 'Go on writing your question' }).click();
  await expect(anna.getByRole('textbox', { name: 'Your question' })).toHaveValue('Is it open yet?');

  await jostein.does({ type: 'submissions.set', to: null });
  await expect(
    anna.getByRole('dialog').getByText('Questions are open. You can send yours now.'),
  ).toBeVisible();
  await ask(anna).click();
  await expect(anna.getByText('In review')).toBeVisible();
});

test('going offline in mid-question: what is sent goes out once, in order, on return', async ({ openAs }) => {
  const moderator = await openAs('moderator');
  const anna = await openAs('attendee', PHONE);
  await anna.getByRole('button', { name: 'Ask a question' }).click();
  await anna.getByRole('textbox', { name: 'Your question' }).fill('First, half wr');
  await anna.context().setOffline(true);
  await anna.getByRole('textbox', { name: 'Your question' }).fill('First, half written online?');
  await ask(anna).click();
  await askQuestion(anna, 'Second, all of it offline?');
  await expect(anna.getByText('Will be sent when the network is back')).toHaveCount(2);
  await anna.context().setOffline(false);
  // Ten seconds lie between two questions (Q7): the second says so, and needs no hand.
  await expect(anna.getByText(/Goes out by itself in \d+ s/)).toBeVisible();
  await expect(anna.getByText('In review')).toHaveCount(2);
  await onTab(moderator, 'Review');
  await expect(card(moderator, 'First, half written online?')).toHaveCount(1);
  await expect(card(moderator, 'Second, all of it offline?')).toHaveCount(1);
  await expect(anna.locator('main li p:first-child')).toHaveText([
    'Second, all of it offline?',
    'First, half written online?',
  ]);
});

test('edited while nobody has decided on it, then joined with another, and what became of that', async ({
  openAs,
  server,
}) => {
  const jostein = await staff(server);
  const anna = await openAs('attendee', PHONE);
  const joris = await openAs('attendee', PHONE);
  await askQuestion(joris, 'Is there money behind the title?');
  await askQuestion(anna, 'Is their money?', { to: 'Utrecht' });
  const mine = anna.getByRole('listitem');
  await mine.getByRole('button', { name: 'Edit' }).click();
  expect.soft(await violations(anna), 'editing').toEqual([]);
  await anna.getByRole('textbox', { name: 'Your question, changed' }).fill('Is there money?');
  await anna.getByRole('radio', { name: 'Hans Sakkers' }).check({ force: true });
  await anna.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByText('Is there money?')).toBeVisible();
  await expect(mine.getByText('to Hans Sakkers')).toBeVisible();
  await expect(mine.getByText(/Saving/)).toBeHidden();

  const [one, other] = [await jostein.idOf('Is there money behind'), await jostein.idOf('Is there money?')];
  await jostein.does({ type: 'question.approve', question: one });
  await jostein.does({ type: 'question.merge', question: other, into: one });
  await expect(mine.getByText('Joined with a question like it')).toBeVisible();
  await expect(mine.getByText('Is there money behind the title?')).toBeVisible();
  await jostein.does({ type: 'question.ask', question: one, over: null });
  await expect(anna.getByRole('heading', { name: 'Joined with yours, being answered' })).toBeVisible();
  await expect(joris.getByRole('heading', { name: 'Your question is being answered' })).toBeVisible();
  await jostein.does({ type: 'question.answered', question: one });
  await jostein.does({
    type: 'question.reply',
    question: one,
    text: 'Some, not much.',
    to: 'all',
    over: null,
  });
  await expect(mine.getByText('Some, not much.')).toBeVisible();
  expect.soft(await violations(anna), 'joined, answered, replied to').toEqual([]);
  await expect(joris.getByText('Some, not much.')).toBeVisible();
});

test('who is muted is told, cannot ask, and can vote', async ({ openAs, server }) => {
  const jostein = await staff(server);
  const joris = await openAs('attendee', PHONE);
  await askQuestion(joris, 'A good one?');
  const anna = await openAs('attendee', PHONE);
  await askQuestion(anna, 'A bad one!');
  await jostein.does({ type: 'question.approve', question: await jostein.idOf('A good one?') });
  await jostein.does({ type: 'asker.mute', asker: await jostein.askerOf('A bad one!'), muted: true });
  await expect(
    anna.getByText('A moderator has paused questions from you. You can still upvote.').first(),
  ).toBeVisible();
  await expect(anna.getByRole('button', { name: 'Ask a question' })).toBeHidden();
  await anna.getByRole('button', { name: 'Top' }).click();
  await anna.getByRole('button', { name: /Upvote/ }).click();
  await expect(anna.getByRole('button', { name: 'Upvote, 1 vote' })).toBeVisible();
  expect.soft(await violations(anna), 'muted').toEqual([]);
});
