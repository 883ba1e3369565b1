import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArgs, findBrowser, noBrowser } from '../../../tools/browser.mjs';
import { run } from '../../../tools/project.mjs';
import { Helper } from '../calls.ts';
import { offsetOfPage, offsetOfServer } from '../clocks/offsets.ts';
import { heardBy, ideasOf, noteReadings } from '../clocks/readings.ts';
import { beginSegment, type RunningSegment } from '../clocks/segment.ts';
import { countSeconds, noteTurns, setWrong, type Turn, turnsWithin, unprompted } from '../clocks/turns.ts';
import type { Weather } from '../delays.ts';
import { type Figure, percentile } from '../figures.ts';
import type { BadLineCalls } from '../processes/badLine.ts';
import type { ModeratoCalls } from '../processes/moderato.ts';
import { handshake, keyIn } from '../rooms.ts';
import { folder } from '../workspace.ts';

/** A page that was just opened has other work than to turn digits, ms. Its idea of now counts from its first word on. */
const SETTLING = 2_500;
const WRONG = 300_000;
/** What screens may be off by at the 95th percentile, ms. */
const PROMISED = { loopback: 5, 'bad line': 40 } as const;

type Path = keyof typeof PROMISED;

/** By how much pages are off the server's clock: near it and over a bad line, with the device's clock right and wrong. */
export async function clocks(quick: boolean): Promise<Figure[]> {
  if ((await run('node', ['tools/build.mjs'])).code !== 0) throw new Error('there are no pages to watch');
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

  await using browser = await chromium.launch({ args: chromiumArgs, executablePath });
  return [
    ...(await watchOver('loopback', browser, { rounds: quick ? 1 : 3, ms: 6_000, seed })),
    ...(await watchOver('bad line', browser, { rounds: quick ? 1 : 3, ms: quick ? 12_000 : 18_000, seed })),
  ];
}

interface Plan {
  readonly rounds: number;
  /** For how long pages are watched in each. */
  readonly ms: number;
  readonly seed: number;
}

/** A show of its own, watched over one path in some rounds. */
async function watchOver(path: Path, browser: Browser, { rounds, ms, seed }: Plan): Promise<Figure[]> {
  await using server = new Helper<ModeratoCalls>('moderato.ts');
  const { url, links } = await server.ask('start', folder());
  await using line = new Helper<BadLineCalls>('badLine.ts');
  const origin = path === 'loopback' ? url : await line.ask('open', url, seed);
  const watched: Watched = {
    segment: await beginSegment(url, keyIn(links, 'moderator')),
    speaker: `${origin}/speaker/${handshake.session}#${keyIn(links, 'speaker')}`,
    attendee: `${origin}/${handshake.session}`,
    ms,
  };
  const right: Round[] = [];
  const wrong: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    right.push(await watch(browser, watched, 0));
    wrong.push(await watch(browser, watched, WRONG));
  }
  const within = [...right, ...wrong].map(({ speaker }) => speaker.within);
  return [
    ...(path === 'loopback' ? [] : weatherFigures(await line.ask('weather'), seed)),
    ...figures(path, 'right', right),
    ...figures(path, '5 min wrong', wrong),
    { what: `${path}: all certain to ±`, unit: 'ms', ours: within },
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
  /** By how much its idea of the server's now was ahead, again and again since its first word. */
  readonly ahead: readonly number[];
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
    const offset = server.by - own.by;
    const ahead = (await ideasOf(page)).map((idea) => idea - offset);
    return { ahead, late: lateness(turns, offset, due), within: server.within + own.within };
  };
  const round = {
    speaker: await seenOn(speaker, digits, segment.digitsDue),
    // A bar is drawn finer than by the second, so that one that a message drew tells nothing of turns.
    attendee: await seenOn(attendee, unprompted(bars, await heardBy(attendee)), segment.barDue),
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

function figures(path: Path, clock: string, rounds: readonly Round[]): Figure[] {
  const ceiling = rounds.flatMap(({ bare }) => bare).map(Math.abs);
  const turns = (page: string, seen: readonly Seen[]): Figure[] => {
    const ours = seen.flatMap(({ late }) => late).map(Math.abs);
    if (ours.length === 0) throw new Error(`nothing turned on the ${page} page`);
    return withTail(`${path}, clock ${clock}: ${page} turns off by`, ours, {
      ceiling,
      atMost: PROMISED[path],
    });
  };
  const pages = rounds.flatMap(({ speaker, attendee }) => [speaker, attendee]);
  const off = pages.flatMap(({ ahead }) => ahead).map(Math.abs);
  return [
    ...withTail(`${path}, clock ${clock}: now off by`, off, { atMost: PROMISED[path] }),
    ...turns(
      "speaker's",
      rounds.map(({ speaker }) => speaker),
    ),
    ...turns(
      "attendee's",
      rounds.map(({ attendee }) => attendee),
    ),
  ];
}

/** The median of a figure, and below it its 95th percentile, for which the promise is. */
function withTail(
  what: string,
  ours: readonly number[],
  beside: { ceiling?: readonly number[]; atMost?: number },
): Figure[] {
  const { ceiling, ...promised } = beside;
  return [
    { what, unit: 'ms', ours, ...(ceiling && { ceiling }) },
    {
      what: `${what}, p95`,
      unit: 'ms',
      ours: [percentile(ours, 0.95)],
      ...(ceiling && { ceiling: [percentile(ceiling, 0.95)] }),
      ...promised,
    },
  ];
}

const weatherFigures = ({ delays, stalls, stalled }: Weather, seed: number): Figure[] => [
  { what: 'bad line: one way takes, between stalls', unit: 'ms', ours: delays },
  { what: `bad line: stalls (SEED=${seed})`, unit: '', ours: [stalls] },
  { what: 'bad line: each on average', unit: 'ms', ours: [stalls > 0 ? stalled / stalls : 0] },
];
