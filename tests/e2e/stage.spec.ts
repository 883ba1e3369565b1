import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, card, onTab, toQuestion } from './people.ts';

const LUND = 'What changed for people living in Lund?';
const WORTH = 'Is it worth it?';
const PAYS = 'Who pays for it?';
/** A second press of the same within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 600;
const LAPTOP = { width: 1280, height: 720 };

const live = (moderator: Page) => moderator.getByRole('article', { name: 'Live question' });
const queueOf = (moderator: Page) =>
  moderator
    .getByRole('feed')
    .getByRole('article')
    .evaluateAll((cards) => cards.map((one) => one.querySelector('p')?.textContent));

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Questions that somebody asks, each queued in turn. */
async function queued(moderator: Page, attendee: (n: number) => Promise<Page>, texts: [string, string?][]) {
  for (const [n, [text, to]] of texts.entries()) {
    await askQuestion(await attendee(n), text, to ? { to } : {});
    await onTab(moderator, 'Review');
    await toQuestion(moderator, text, 'Approve');
    await onTab(moderator, 'Open');
    await toQuestion(moderator, text, 'Queue');
  }
}

test('the queue is ordered by dragging and by keys, and the next is previewed just as the screen shows it', async ({
  openAs,
}) => {
  const moderator = await openAs('moderator', { viewport: LAPTOP });
  const screen = await openAs('screen', { viewport: { width: 1920, height: 1080 } });
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await queued(moderator, () => openAs('attendee'), [[LUND, 'Lund'], [WORTH], [PAYS]]);
  await onTab(moderator, 'Queue');
  await expect.poll(() => queueOf(moderator)).toEqual([LUND, WORTH, PAYS]);

  await test.step('the last is dragged onto the first, and takes its place', async () => {
    await card(moderator, PAYS).dragTo(card(moderator, LUND));
    await expect.poll(() => queueOf(moderator)).toEqual([PAYS, LUND, WORTH]);
  });

  await test.step('by its handle and the keyboard alone it is put behind the next', async () => {
    await moderator.getByRole('button', { name: 'Move question 1 of the queue' }).focus();
    await moderator.keyboard.press('Enter');
    await expect(card(moderator, PAYS)).toBeFocused();
    await moderator.keyboard.press('Tab');
    await expect(card(moderator, LUND)).toBeFocused();
    await moderator.keyboard.press('Enter');
    await expect.poll(() => queueOf(moderator)).toEqual([LUND, PAYS, WORTH]);
  });

  await test.step('one key each puts the chosen one later and earlier', async () => {
    await card(moderator, PAYS).focus();
    await moderator.keyboard.press('Shift+J');
    await expect.poll(() => queueOf(moderator)).toEqual([LUND, WORTH, PAYS]);
    await expect(card(moderator, PAYS)).toBeFocused();
    await moderator.keyboard.press('Shift+K');
    await expect.poll(() => queueOf(moderator)).toEqual([LUND, PAYS, WORTH]);
  });

  const picture = moderator.getByRole('img', { name: /^As the screen will show it, to Lund/ });
  const preview = await test.step('the next one stands there as the screen will show it', async () => {
    await moderator.getByRole('button', { name: 'Preview', exact: true }).click();
    await expect(picture).toBeVisible();
    await moderator.evaluate(() => document.fonts.ready);
    return { looks: await looksOf(picture.locator('main')), scale: await scaleOf(moderator) };
  });

  await test.step('asked with one key, it stands on the screen as previewed', async () => {
    await moderator.keyboard.press('g');
    await expect(screen.getByRole('heading', { name: LUND })).toBeVisible();
    const looks = await looksOf(screen.locator('main'));
    expect(preview.looks.text).toBe(looks.text);
    expect(preview.looks.lines).toEqual(looks.lines);
    expect(preview.looks.fontSize).toBe(looks.fontSize);
    expect(preview.looks.place.map((px) => Math.round(px / preview.scale))).toEqual(
      looks.place.map((px) => expect.closeTo(px, -1)),
    );
  });

  await test.step('off the screen and back, without being answered', async () => {
    await expect(live(moderator).getByText('on screen', { exact: true })).toBeVisible();
    await moderator.keyboard.press('Shift+H');
    await expect(screen.getByRole('heading', { name: LUND })).toBeHidden();
    await expect(screen.getByText('Welcome').first()).toBeVisible();
    await expect(live(moderator).getByText('not on screen')).toBeVisible();
    await moderator.waitForTimeout(DOUBLE_CLICK);
    await moderator.keyboard.press('Shift+H');
    await expect(screen.getByRole('heading', { name: LUND })).toBeVisible();
  });

  await test.step('the page does not scroll, with the preview and a live question', async () => {
    expect(await moderator.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(
      true,
    );
    await expect(moderator.getByRole('img', { name: /^As the screen will show it/ })).toBeInViewport({
      ratio: 1,
    });
  });

  await test.step('skipped, it stands at the end of the queue', async () => {
    await moderator.keyboard.press('Shift+G');
    await expect.poll(() => queueOf(moderator)).toEqual([PAYS, WORTH, LUND]);
    await expect(live(moderator)).toBeHidden();
  });
});

/** What a question on a screen says and how it is set, in the screen's own pixels where nothing else is said. */
const looksOf = (main: ReturnType<Page['locator']>) =>
  main.evaluate((element) => {
    const title = element.querySelector('h1');
    if (!title) throw new Error('There is no question here');
    const range = document.createRange();
    range.selectNodeContents(title);
    const frame = (element.parentElement ?? element).getBoundingClientRect();
    const box = title.getBoundingClientRect();
    return {
      text: element.textContent,
      fontSize: getComputedStyle(title).fontSize,
      lines: range.getClientRects().length,
      place: [box.left - frame.left, box.top - frame.top, box.width, box.height],
    };
  });

/** How much smaller the picture is than the screen. */
const scaleOf = (moderator: Page) =>
  moderator.getByRole('img', { name: /^As the screen will/ }).evaluate((box) => box.clientWidth / 1920);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a speaker takes a question and replies in writing, the moderator lets it out, the asker reads it, ${colorScheme}`, async ({
    openAs,
  }) => {
    const moderator = await openAs('moderator', { viewport: LAPTOP, colorScheme });
    const lund = await openAs('speaker Ulrika');
    const anna = await openAs('attendee');
    await moderator.getByRole('button', { name: 'Start', exact: true }).click();
    await queued(moderator, async () => anna, [[LUND, 'Lund']]);

    await test.step('the moderator sees who takes it', async () => {
      const waiting = lund.getByRole('region', { name: 'Questions for you' });
      await waiting.getByRole('button', { name: 'I’ll take this' }).click();
      await expect(waiting.getByRole('button', { name: 'I’ll take this', pressed: true })).toBeVisible();
      await onTab(moderator, 'Queue');
      await expect(card(moderator, LUND).getByText('Ulrika Dagård: I’ll take this')).toBeVisible();
      await waiting.getByRole('button', { name: 'Not me' }).click();
      await expect(card(moderator, LUND).getByText('Ulrika Dagård: not me')).toBeVisible();
    });

    await test.step('a reply is kept while it is written, and proposed', async () => {
      await lund.getByRole('button', { name: /^Write:/ }).click();
      await lund
        .getByRole('textbox', { name: 'Your reply' })
        .fill('Every decision says what it means for rights.');
      expect.soft(await violations(lund), 'speaker, writing').toEqual([]);
      await lund.reload();
      await lund.getByRole('button', { name: /^Write:/ }).click();
      await expect(lund.getByRole('textbox')).toHaveValue('Every decision says what it means for rights.');
      await lund.getByRole('radio', { name: 'the asker alone' }).check();
      await lund.getByRole('button', { name: 'Send to the moderator' }).click();
      await expect(lund.getByText('Waiting for a moderator:')).toBeVisible();
    });

    await test.step('the moderator lets it out', async () => {
      await moderator.getByRole('button', { name: '1 reply to let out' }).click();
      await expect(moderator.getByRole('dialog')).toBeVisible();
      expect.soft(await violations(moderator), 'proposals').toEqual([]);
      await moderator.getByRole('button', { name: 'Let it out' }).click();
      await expect(moderator.getByRole('dialog')).toBeHidden();
      await expect(lund.getByText('Let out to the asker:')).toBeVisible();
      await expect(anna.getByText('Every decision says what it means for rights.').first()).toBeVisible();
    });

    await test.step('the dialogs break no rule that a program can check', async () => {
      for (const [key, name] of [
        ['Shift+P', 'Enter a question'],
        ['Shift+O', 'Are questions taken?'],
        ['Shift+R', 'Written reply'],
      ] as const) {
        await card(moderator, LUND).focus();
        await moderator.keyboard.press(key);
        await expect(moderator.getByRole('dialog', { name })).toBeVisible();
        expect.soft(await violations(moderator), name).toEqual([]);
        await moderator.keyboard.press('Escape');
      }
      await moderator.getByRole('button', { name: 'Preview', exact: true }).click();
      expect.soft(await violations(moderator), 'queue and preview').toEqual([]);
    });
  });
}

test('questions are closed by hand with a message, and given back to the run of show', async ({ openAs }) => {
  const moderator = await openAs('moderator', { viewport: LAPTOP });
  const anna = await openAs('attendee');
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await moderator.keyboard.press('Shift+O');
  await moderator.getByRole('textbox', { name: 'To attendees' }).fill('We are back after the break.');
  await moderator.keyboard.press('Enter');
  await expect(moderator.getByRole('button', { name: /^Questions closed/ })).toContainText('by hand');
  await expect(anna.getByText('We are back after the break.').first()).toBeVisible();
  await moderator.getByRole('button', { name: /^Questions closed/ }).click();
  await moderator.getByRole('button', { name: 'Leave it to the run of show' }).click();
  await expect(moderator.getByRole('button', { name: /^Questions open/ })).toContainText('by run of show');
  await expect(anna.getByText('We are back after the break.')).toHaveCount(0);
  await askQuestion(anna, PAYS);
  await onTab(moderator, 'Review');
  await expect(card(moderator, PAYS)).toBeVisible();
});

test('what nobody answered is kept for what follows, and answered in writing after the end', async ({
  openAs,
}) => {
  const moderator = await openAs('moderator', { viewport: LAPTOP });
  const lund = await openAs('speaker Ulrika', { viewport: { width: 390, height: 844 } });
  await moderator.getByRole('button', { name: 'Start', exact: true }).click();
  await queued(moderator, () => openAs('attendee'), [[LUND, 'Lund'], [WORTH]]);
  await onTab(moderator, 'Queue');
  for (const title of ['Graz', 'Lund', 'Utrecht', 'Bergen', 'Conversation and questions', 'Closing']) {
    await moderator.waitForTimeout(DOUBLE_CLICK);
    await moderator.keyboard.press('n');
    await expect(moderator.getByRole('heading', { name: title, level: 3, exact: true })).toBeVisible();
  }
  const left = moderator.getByRole('region', { name: /not answered/i });
  await expect(left.getByText('2 not answered')).toBeVisible();
  await left.getByRole('button', { name: '1 to the follow-up list of Lund' }).click();
  await expect(left.getByText('1 not answered')).toBeVisible();
  await left.getByRole('button', { name: 'Carry on' }).click();
  await expect(left).toBeHidden();
  await moderator.waitForTimeout(DOUBLE_CLICK);
  await moderator.keyboard.press('e');
  await expect(moderator.getByText('The session has ended')).toBeVisible();

  await lund.getByRole('textbox', { name: 'Your reply' }).fill('The report is out.');
  await lund.getByRole('button', { name: 'Send to the moderator' }).click();
  await expect(lund.getByText('Waiting for a moderator:')).toBeVisible();
  expect.soft(await violations(lund), 'speaker, follow-up').toEqual([]);
  await left.getByText('Lund').first().click();
  await expect(left.getByText('follow-up: Lund')).toBeVisible();
  await left.getByRole('button', { name: 'Ulrika Dagård wrote a reply' }).click();
  await moderator.getByRole('button', { name: 'Let it out' }).click();
  await expect(moderator.getByRole('dialog')).toBeHidden();
  await expect(lund.getByText('Let out to everybody:')).toBeVisible();
  await expect(left.getByText('replied to all')).toBeVisible();
  expect.soft(await violations(moderator), 'left over').toEqual([]);
});
