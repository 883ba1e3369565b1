import type { Page } from '@playwright/test';
import { ServerClock } from '../../../client/transport/serverClock.ts';
import { instant } from '../../../shared/kernel/time.ts';
import type { Welcome } from '../../../shared/protocol/down.ts';

/** What a page was told of the server's clock, and when, on its own monotonic one: each ms. */
interface Reading {
  /** When it asked, for the time or to be connected. */
  readonly t0: number;
  readonly got: number;
  readonly told: number | Pick<Welcome, 'epoch' | 'now' | 'rate'>;
}

declare global {
  /** Where a page that is watched keeps its readings, and when anything at all reached it. */
  var readings: Reading[];
  var heard: number[];
}

/** Has the page note every welcome and every answer to `time` that reaches it, at the moment it does. */
export const noteReadings = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.readings = [];
    globalThis.heard = [];
    globalThis.WebSocket = class extends WebSocket {
      #asked = 0;
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }: MessageEvent<string>) => {
          const got = performance.now();
          globalThis.heard.push(got);
          const [, t0, now] = /^43\d+\[\{"t0":([\d.]+),"now":(\d+)\}\]$/.exec(data) ?? [];
          if (t0 !== undefined) globalThis.readings.push({ t0: Number(t0), got, told: Number(now) });
          if (data.startsWith('42["welcome"'))
            globalThis.readings.push({ t0: this.#asked, got, told: JSON.parse(data.slice(2))[1] });
        });
      }
      override send(data: string) {
        if (data.startsWith('40')) this.#asked = performance.now();
        super.send(data);
      }
    };
  });

/** How often a page's idea is looked at, ms. */
const EVERY = 100;

/**
 * What the page took the server's clock to be beyond its own monotonic one, ms, from the first word on to now. A page shows this
 * to nobody, so the client's own estimator is asked, given what the page was given when it was.
 */
export async function ideasOf(page: Page): Promise<readonly number[]> {
  const [readings, until] = await page.evaluate(() => [globalThis.readings, performance.now()] as const);
  let at = readings[0]?.got ?? until;
  const clock = new ServerClock({ monotonic: () => at, wall: () => at });
  const ideas: number[] = [];
  let fed = 0;
  for (let look = at; look < until; look += EVERY) {
    for (let next = readings[fed]; next && next.got <= look; next = readings[++fed]) {
      at = next.got;
      if (typeof next.told === 'number') clock.answered(next.t0, at, instant(next.told));
      else clock.welcomed(next.t0, next.told);
    }
    at = look;
    ideas.push(clock.now() - look);
  }
  return ideas;
}

/** When anything at all reached the page, ms on its monotonic clock. */
export const heardBy = (page: Page): Promise<readonly number[]> => page.evaluate(() => globalThis.heard);
