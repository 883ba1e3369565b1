import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArgs, findBrowser, noBrowser } from '../../../tools/browser.mjs';
import { run } from '../../../tools/project.mjs';
import { Helper } from '../calls.ts';
import { type Figure, median, percentile } from '../figures.ts';
import type { CrowdCalls } from '../processes/crowd.ts';
import type { ModeratoCalls } from '../processes/moderato.ts';
import { accepted, handshake, keyIn } from '../rooms.ts';
import { folder } from '../workspace.ts';

/** What an hour of a full room leaves on the moderator's screen. */
const QUESTIONS = 2_000;
const PEOPLE = 100;
const VOTES_A_SECOND = 200;
/** How far the list goes on from one frame to the next, px: through most of it in ten seconds. */
const STEP = 250;
const LAPTOP = { width: 1280, height: 720 };
/** Longer than a frame that anybody takes for one, ms. */
const STUCK = 50;

/** How smoothly the console scrolls through two thousand questions while votes arrive, beside the same page without votes. */
export async function consoleScrolling(quick: boolean): Promise<Figure[]> {
  if ((await run('node', ['tools/build.mjs'])).code !== 0) throw new Error('there is no console to watch');
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const seconds = quick ? 4 : 10;

  await using server = new Helper<ModeratoCalls>('moderato.ts');
  await using crowd = new Helper<CrowdCalls>('crowd.ts');
  const { url, links } = await server.ask('start', folder());
  const key = keyIn(links, 'moderator');
  await crowd.ask('connectLead', url, { ...handshake, key });
  await crowd.ask('connect', url, handshake, PEOPLE);
  const questions = await askAll(crowd);

  await using browser = await chromium.launch({ args: chromiumArgs, executablePath });
  const still: number[][] = [];
  const voted: number[][] = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    still.push(await scrolled(browser, url, key, seconds));
    const [frames] = await Promise.all([
      scrolled(browser, url, key, seconds),
      crowd.ask('trickle', questions, { seconds: seconds + OPENING, perSecond: VOTES_A_SECOND }),
    ]);
    voted.push(frames);
  }
  const each = (of: (frames: readonly number[]) => number) => ({
    ours: voted.map(of),
    ceiling: still.map(of),
  });
  const what = `${QUESTIONS} questions, ${VOTES_A_SECOND} votes a second`;
  return [
    { what: `${what}: frames drawn in ${seconds} s`, unit: '', ...each((frames) => frames.length) },
    { what: 'a frame took', unit: 'ms', ...each(median) },
    { what: 'a frame took, p95', unit: 'ms', ...each((frames) => percentile(frames, 0.95)) },
    {
      what: `frames of more than ${STUCK} ms`,
      unit: '%',
      ...each((frames) => (frames.filter((ms) => ms > STUCK).length / frames.length) * 100),
    },
  ];
}

/** A page that opens has other work than to scroll, s. */
const OPENING = 4;

async function askAll(crowd: Helper<CrowdCalls>): Promise<readonly string[]> {
  const asLead = (id: string, command: object) => accepted(crowd.ask('askAsLead', { id, ...command }));
  await asLead('open', { type: 'moderation.set', before: false });
  await asLead('limits', {
    type: 'session.edit',
    change: { limits: { graphemes: 300, pause: 0, undecided: 100 } },
    over: { limits: { graphemes: 300, pause: 10_000, undecided: 5 } },
  });
  await asLead('start', { type: 'rundown.start', plan: 'now' });
  const ids: string[] = [];
  // An attendee may send ten commands a second.
  for (let turn = 0; turn < QUESTIONS / PEOPLE; turn += 1) {
    const acks = await Promise.all(
      Array.from({ length: PEOPLE }, (_, person) =>
        accepted(
          crowd.ask('askAs', person, {
            id: `question-${turn}`,
            type: 'question.submit',
            text: `Question ${turn * PEOPLE + person}: how does a city find out whether what it promised has reached those it was meant for?`,
          }),
        ),
      ),
    );
    ids.push(...acks.map(({ question }) => String(question)));
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return ids;
}

/** Opens the console, scrolls down its open questions and tells how long each frame took, ms. */
async function scrolled(browser: Browser, url: string, key: string, seconds: number): Promise<number[]> {
  const page = await (await browser.newContext({ viewport: LAPTOP })).newPage();
  await page.goto(`${url}/moderator/${handshake.session}#${key}`);
  await page.getByRole('tab', { name: /^Open/ }).click();
  await page.getByRole('article').first().waitFor();
  // With the pointer over it, the list keeps its order.
  await page.mouse.move(LAPTOP.width - 200, LAPTOP.height - 200);
  await page.waitForTimeout(1_000);
  const frames = await framesOf(page, seconds * 1_000);
  await page.context().close();
  return frames;
}

const framesOf = (page: Page, ms: number): Promise<number[]> =>
  page.evaluate(
    ({ ms, step }) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.getElementById('question-list')?.parentElement;
        const frames: number[] = [];
        let before = performance.now();
        const end = before + ms;
        const draw = (now: number) => {
          frames.push(now - before);
          before = now;
          scroller?.scrollBy(0, step);
          if (now < end) requestAnimationFrame(draw);
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(draw);
      }),
    { ms, step: STEP },
  );
