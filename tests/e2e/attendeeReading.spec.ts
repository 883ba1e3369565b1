import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '../../shared/kernel/assert.ts';
import { test } from './fixtures.ts';
import { askQuestion } from './people.ts';
import { staff } from './staff.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const NARROW = { viewport: { width: 320, height: 568 } };

/**
 * Stops the processes that draw the browser's pages, as a phone does in a pocket: a tab in sight, which all of a test's are, cannot be
 * frozen by asking for it. What the network brings meanwhile lies waiting.
 */
async function freeze(page: Page) {
  const browser = present(page.context().browser(), 'a browser around the page');
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const tell = (signal: 'SIGSTOP' | 'SIGCONT') => {
    for (const { id } of pages) process.kill(id, signal);
  };
  tell('SIGSTOP');
  return { thaw: () => tell('SIGCONT') };
}

test('a page frozen and thawed shows the present within a second, and says so until then', async ({
  openAs,
  server,
}) => {
  const jostein = await staff(server);
  const anna = await openAs('attendee', PHONE);
  await askQuestion(anna, 'Asked before sleeping?');
  await expect(anna.getByText('In review')).toBeVisible();
  // What the page shows from when on, by its own clock.
  await anna.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(globalThis, { seen });
    let last = performance.now();
    setInterval(() => {
      if (performance.now() - last > 10_000) seen.woken = performance.now();
      last = performance.now();
    }, 50);
    new MutationObserver(() => {
      const text = document.body.textContent ?? '';
      if (/As of \d\d:\d\d · updating/.test(text)) seen.said ??= performance.now();
      else if (seen.said) seen.unsaid ??= performance.now();
      if (text.includes('Your question is being answered')) seen.present ??= performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const sleep = await freeze(anna);
  // Longer than a line may be silent: the server has given the page up, and what happens now lies waiting nowhere.
  await new Promise((resolve) => setTimeout(resolve, 22_000));
  const id = await jostein.idOf('Asked before sleeping?');
  await jostein.does({ type: 'question.approve', question: id });
  await jostein.does({ type: 'question.ask', question: id, over: null });
  sleep.thaw();
  await expect(anna.getByRole('heading', { name: 'Your question is being answered' })).toBeVisible();
  await expect(anna.getByText(/updating/)).toBeHidden();
  const { seen } = (await anna.evaluate('({ seen })')) as { seen: Record<string, number> };
  expect(seen).toMatchObject({
    woken: expect.any(Number),
    said: expect.any(Number),
    unsaid: expect.any(Number),
  });
  expect((seen.present ?? Number.NaN) - (seen.woken ?? Number.NaN)).toBeLessThan(1_000);
  expect(seen.said ?? Number.NaN).toBeLessThanOrEqual(seen.present ?? Number.NaN);
  expect(seen.unsaid ?? Number.NaN).toBeGreaterThanOrEqual(seen.present ?? Number.NaN);
});

test('questions are found by what they say and by city, also beyond what the page was sent', async ({
  openAs,
  server,
}) => {
  const jostein = await staff(server);
  await jostein.does({ type: 'moderation.set', before: false });
  await jostein.fill(130, (n) => ({
    text: `Number ${n}, ${n === 0 ? 'a needle' : 'of the haystack'}?`,
    ...(n % 50 === 0 && { to: 'lund' }),
  }));
  const anna = await openAs('attendee', PHONE);
  await expect(anna.getByText('130 questions')).toBeVisible();
  const rows = anna.locator('main li');
  await anna.getByRole('searchbox').fill('NEEDLE');
  await expect(rows).toHaveCount(1);
  await expect(anna.getByText('1 question found')).toBeVisible();
  await anna.getByRole('searchbox').fill('zebra');
  await expect(anna.getByText('No question like that.')).toBeVisible();
  await anna.getByRole('button', { name: 'Show all' }).click();
  await anna.getByRole('combobox').selectOption('To Lund');
  await expect(rows).toHaveCount(3);
  await anna.getByRole('combobox').selectOption('To everyone');
  await expect(rows.first()).toContainText('to all');
  await anna.getByRole('combobox').selectOption('To anyone');
  await anna.context().setOffline(true);
  await anna.getByRole('searchbox').fill('needle');
  await expect(anna.getByText(/^No network: only the questions that are on this device/)).toBeVisible();
  await anna.context().setOffline(false);
});

const HOSTILE = [
  'كيف يمكن للسكان الجدد المشاركة في القرارات المحلية؟',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  '<script>document.title = "run"</script><img src=x onerror="document.title = 1"><style>*{display:none}</style>',
  `${'a'.repeat(20)}${'\u0301'.repeat(200)} Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞`,
  '👩‍👩‍👧‍👦🏳️‍🌈🇳🇴'.repeat(30),
  "Robert'); DROP TABLE questions;--\u202e desrever",
  `https://example.org/${'x'.repeat(200)}?q=1&r=2#top`,
  '人权城市是什么？これは何ですか？'.repeat(8),
];

test('nothing that is submitted can run or break the layout, at 320 px', async ({ openAs, server }) => {
  const jostein = await staff(server);
  await jostein.does({ type: 'moderation.set', before: false });
  await jostein.fill(HOSTILE.length, (n) => ({
    text: HOSTILE[n] ?? '',
    name: (HOSTILE[n] ?? '').slice(0, 40),
  }));
  const anna = await openAs('attendee', NARROW);
  await askQuestion(anna, HOSTILE[1] ?? '');
  const own = await jostein.idOf('Donaudampf', 'last');
  for (const reply of HOSTILE.slice(0, 3)) {
    const question = await jostein.idOf(HOSTILE[0] ?? '');
    await jostein.does({
      type: 'question.reply',
      question,
      text: reply,
      to: 'all',
      over: await jostein.replyOf(question),
    });
  }
  await jostein.does({ type: 'question.dismiss', question: own, reason: HOSTILE[1] });
  await jostein.does({ type: 'message.send', to: 'attendees', text: HOSTILE[1]?.slice(0, 200) });
  await expect(anna.getByText('The moderator says:')).toBeVisible();

  const fits = async (state: string) => {
    const wide = await anna.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, header, footer, dialog')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map(({ tagName }) => tagName),
    );
    expect.soft(wide, state).toEqual([]);
  };
  await fits('Mine');
  await anna.getByRole('button', { name: 'Top' }).click();
  await expect(anna.locator('main li')).toHaveCount(HOSTILE.length);
  await fits('the list');
  await anna.getByRole('searchbox').fill(HOSTILE[1] ?? '');
  await fits('searching');
  await jostein.does({ type: 'submissions.set', to: 'closed', message: HOSTILE[1]?.slice(0, 200) });
  await expect(anna.getByText('Questions are closed at the moment.')).toBeVisible();
  await fits('closed');
  await anna.getByRole('button', { name: /Write one/ }).click();
  await anna.getByRole('textbox', { name: 'Your question' }).fill(HOSTILE[1] ?? '');
  await fits('writing');

  expect(await anna.title()).not.toMatch(/^(run|1)$/);
  expect(await anna.locator('main script, main img, main style').count()).toBe(0);
  const { violations } = await new AxeBuilder({ page: anna }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
