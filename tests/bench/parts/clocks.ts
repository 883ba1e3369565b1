import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArgs, findBrowser, noBrowser } from '../../../tools/browser.mjs';
import { run } from '../../../tools/project.mjs';
import { Helper } from '../calls.ts';
import { offsetOfPage, offsetOfServer } from '../clocks/offsets.ts';
import { ideaOf, noteReadings } from '../clocks/readings.ts';
import { beginSegment, type RunningSegment } from '../clocks/segment.ts';
import { countSeconds, noteTurns, setWrong, type Turn, turnsWithin } from '../clocks/turns.ts';
import { type Figure, percentile } from '../figures.ts';
import type { ModeratoCalls } from '../processes/moderato.ts';
import { handshake, keyIn } from '../rooms.ts';
import { folder } from '../workspace.ts';

/** Pages ask for the server's time a few times after they opened; only then their idea of it is what it will be. ms */
const SETTLING = 2_500;
const WRONG = 300_000;

/** By how much pages are ahead of the server's clock or behind it, with the browser's clock right and wrong. */
export async function clocks(quick: boolean): Promise<Figure[]> {
  const rounds = quick ? 1 : 3;
  if ((await run('node', ['tools/build.mjs'])).code !== 0) throw new Error('there are no pages to watch');
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(noBrowser);

  await using server = new Helper<ModeratoCalls>('moderato.ts');
  const { url, links } = await server.ask('start', folder());
  const watched: Watched = {
    segment: await beginSegment(url, keyIn(links, 'moderator')),
    speaker: `${url}/speaker/${handshake.session}#${keyIn(links, 'speaker')}`,
    attendee: `${url}/${handshake.session}`,
    ms: quick ? 5_000 : 6_000,
  };
  await using browser = await chromium.launch({ args: chromiumArgs, executablePath });
  const right: Round[] = [];
  const wrong: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    right.push(await watch(browser, watched, 0));
    wrong.push(await watch(browser, watched, WRONG));
  }
  return [
    ...figures("speaker's", 'right', right, ({ speaker }) => speaker),
    ...figures("speaker's", '5 min wrong', wrong, ({ speaker }) => speaker),
    ...figures("attendee's", 'right', right, ({ attendee }) => attendee),
    ...figures("attendee's", '5 min wrong', wrong, ({ attendee }) => attendee),
    { what: 'all certain to ±', unit: 'ms', ours: [...right, ...wrong].map(({ speaker }) => speaker.within) },
  ];
}

interface Watched {
  readonly segment: RunningSegment;
  readonly speaker: string;
  readonly attendee: string;
  /** For how long. */
  readonly ms: number;
}

/** What was seen on one of the product's pages, all in ms. */
interface Seen {
  /** By how much its idea of the server's now is ahead. */
  readonly ahead: number;
  /** How late each turn was; negative if it was early. */
  readonly late: readonly number[];
  /** How far off these may be. */
  readonly within: number;
}

interface Round {
  readonly speaker: Seen;
  readonly attendee: Seen;
  /** The ceiling: how late a page turns that only counts the seconds of its own clock. */
  readonly bare: readonly number[];
}

/** Opens the pages anew, each as on a device of its own, and watches them for a while. */
async function watch(browser: Browser, { segment, ms, ...at }: Watched, wrongBy: number): Promise<Round> {
  const open = async (address: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await setWrong(page, wrongBy);
    await noteTurns(page);
    await noteReadings(page);
    await page.goto(address);
    return page;
  };
  const [speaker, attendee, bare] = await Promise.all([
    open(at.speaker),
    open(at.attendee),
    open('about:blank'),
  ]);
  await countSeconds(bare);
  await sleep(SETTLING);
  const [digits, bars, seconds] = await Promise.all([
    turnsWithin(speaker, ms),
    turnsWithin(attendee, ms),
    turnsWithin(bare, ms),
  ]);
  const server = await offsetOfServer(segment.moderator);
  const seenOn = async (page: Page, turns: readonly Turn[], due: (shown: string) => number | null) => {
    const own = await offsetOfPage(page);
    const ahead = (await ideaOf(page)) - (server.by - own.by);
    return { ahead, late: lateness(turns, server.by - own.by, due), within: server.within + own.within };
  };
  const round = {
    speaker: await seenOn(speaker, digits, segment.digitsDue),
    attendee: await seenOn(attendee, bars, segment.barDue),
    bare: lateness(seconds, 0, (shown) => Number(shown) * 1000),
  };
  await Promise.all([speaker, attendee, bare].map((page) => page.context().close()));
  return round;
}

/** How late the turns were on a clock that is `offset` beyond the page's own. */
const lateness = (turns: readonly Turn[], offset: number, due: (shown: string) => number | null): number[] =>
  turns.flatMap(({ shown, at }) => {
    const expected = due(shown);
    return expected === null ? [] : [at + offset - expected];
  });

function figures(
  whose: string,
  clock: string,
  rounds: readonly Round[],
  pick: (round: Round) => Seen,
): Figure[] {
  const seen = rounds.map(pick);
  const ours = seen.flatMap(({ late }) => late).map(Math.abs);
  const ceiling = rounds.flatMap(({ bare }) => bare).map(Math.abs);
  if (ours.length === 0) throw new Error(`nothing turned on the ${whose} page`);
  const page = `${whose} page, clock ${clock}`;
  return [
    { what: `${page}: idea of now off by`, unit: 'ms', ours: seen.map(({ ahead }) => Math.abs(ahead)) },
    { what: `${page}: turns off by`, unit: 'ms', ours, ceiling },
    {
      what: `${page}: turns off by, p95`,
      unit: 'ms',
      ours: [percentile(ours, 0.95)],
      ceiling: [percentile(ceiling, 0.95)],
    },
  ];
}
