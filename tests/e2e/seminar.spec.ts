import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, card, onTab, toQuestion } from './people.ts';

/** A second press of the same within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 600;

const next = (moderator: Page) => moderator.getByRole('button', { name: /^Next/ }).click();

test('all roles run the seminar together, from the first segment to the last', async ({ openAs }) => {
  const moderator = await openAs('moderator', { viewport: { width: 1280, height: 720 } });
  const coModerator = await openAs('co-moderator', { viewport: { width: 1280, height: 720 } });
  const lund = await openAs('speaker Ulrika');
  const screen = await openAs('screen', { viewport: { width: 1920, height: 1080 } });
  const anna = await openAs('attendee', { viewport: { width: 360, height: 740 } });
  const joris = await openAs('attendee', { viewport: { width: 360, height: 740 } });

  await test.step('before the start everybody is told so', async () => {
    await expect(moderator.getByRole('heading', { name: 'Before the start' })).toBeVisible();
    await expect(screen.getByRole('heading', { name: /Human Rights Cities explained/ })).toBeVisible();
    await expect(lund.getByText(/start soon|Your segment/).first()).toBeVisible();
    await expect(anna.getByText('The moderator will start soon.')).toBeVisible();
    await expect(screen.getByText('GRHT7')).toBeVisible();
  });

  await test.step('the start reaches every screen', async () => {
    await moderator.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(moderator.getByRole('timer', { name: /Welcome/ })).toHaveText(/^[45]:\d\d$/);
    await expect(anna.getByText(/Now:\s*Welcome/)).toBeVisible();
    await expect(screen.getByText('Welcome', { exact: true })).toBeVisible();
    await expect(lund.getByText('Your segment in')).toBeVisible();
  });

  await test.step('a question goes from a phone through review to everybody', async () => {
    await askQuestion(anna, 'What changed for people living in Lund?', { to: 'Lund', name: 'Anna' });
    await expect(anna.getByText('In review')).toBeVisible();
    await expect(joris.getByText('What changed for people living in Lund?')).toBeHidden();

    await onTab(coModerator, 'Review');
    await toQuestion(coModerator, 'What changed for people living in Lund?', 'Approve');
    await expect(joris.getByText('What changed for people living in Lund?')).toBeVisible();
    await expect(anna.getByText('Open', { exact: true })).toBeVisible();

    await joris.getByRole('button', { name: /Upvote/ }).click();
    await onTab(moderator, 'Open');
    await expect(card(moderator, 'What changed for people living in Lund?')).toContainText(/1\s*vote/);
  });

  await test.step('Graz and then Lund have the floor', async () => {
    await next(moderator);
    await expect(anna.getByText(/Now:\s*Graz/)).toBeVisible();
    await moderator.waitForTimeout(DOUBLE_CLICK);
    await next(moderator);
    await expect(lund.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
    await expect(anna.getByText(/Now:\s*Lund/)).toBeVisible();
  });

  await test.step('hold stands still, and what is added is added', async () => {
    await moderator.getByRole('button', { name: /^Hold/ }).click();
    await expect(lund.getByText(/hold/i).first()).toBeVisible();
    await moderator.waitForTimeout(DOUBLE_CLICK);
    await moderator.getByRole('button', { name: /^Resume/ }).click();
    await moderator.getByRole('button', { name: /\+1 min/ }).click();
    await expect(lund.getByRole('timer')).toHaveText(/^10:[345]\d$/);
  });

  await test.step('in the conversation the question is asked on every screen, and answered', async () => {
    for (const segment of ['Utrecht', 'Bergen', 'Conversation and questions']) {
      await next(moderator);
      await expect(moderator.getByRole('timer', { name: new RegExp(segment) })).toBeVisible();
      await moderator.waitForTimeout(DOUBLE_CLICK);
    }
    await onTab(moderator, 'Open');
    await toQuestion(moderator, 'What changed for people living in Lund?', 'Queue');
    await expect(joris.getByText('next up')).toBeVisible();
    await moderator.keyboard.press('g');

    for (const page of [screen, lund, joris]) {
      await expect(page.getByText('What changed for people living in Lund?').first()).toBeVisible();
    }
    await expect(screen.getByText(/Anna asks/)).toBeVisible();
    await expect(anna.getByText(/being answered/i).first()).toBeVisible();

    await moderator.keyboard.press('d');
    await expect(screen.getByText('What changed for people living in Lund?')).toBeHidden();
    await expect(anna.getByText('Answered', { exact: true })).toBeVisible();
  });

  await test.step('undo takes the last action back, and redo does it again', async () => {
    await moderator.keyboard.press('z');
    await expect(screen.getByText('What changed for people living in Lund?')).toBeVisible();
    await moderator.keyboard.press('Shift+z');
    await expect(screen.getByText('What changed for people living in Lund?')).toBeHidden();
  });

  await test.step('the last segment ends the session for everybody', async () => {
    await next(moderator);
    await expect(moderator.getByRole('timer', { name: /Closing/ })).toBeVisible();
    await moderator.waitForTimeout(DOUBLE_CLICK);
    await moderator.getByRole('button', { name: /^End/ }).click();
    await expect(moderator.getByRole('heading', { name: 'The session has ended' })).toBeVisible();
    await expect(anna.getByText(/ended/i).first()).toBeVisible();
    await expect(screen.getByText(/Thank you/i)).toBeVisible();
    await expect(lund.getByText(/ended|Thank you/i).first()).toBeVisible();
  });
});

test('two moderators who press Next at the same moment advance once', async ({ openAs }) => {
  const one = await openAs('moderator');
  const other = await openAs('moderator');
  await one.getByRole('button', { name: 'Start', exact: true }).click();
  for (const page of [one, other]) await expect(page.getByRole('timer', { name: /Welcome/ })).toBeVisible();

  // By the machine's clock, since two presses from here may lie far apart when it is busy.
  const at = Date.now() + 1_000;
  const press = (page: Page) =>
    page.evaluate(async (when) => {
      await new Promise((resolve) => setTimeout(resolve, when - Date.now()));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN' }));
    }, at);
  await Promise.all([press(one), press(other)]);

  await expect(one.getByRole('timer', { name: /Graz/ })).toBeVisible();
  await expect(other.getByRole('timer', { name: /Graz/ })).toBeVisible();
});
