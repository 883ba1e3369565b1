import type { Page } from '@playwright/test';
import { ServerClock } from '../../../client/transport/serverClock.ts';
import { instant } from '../../../shared/kernel/time.ts';

/** One of a page's own readings of the server's clock: when it got the answer, and the answer. */
interface Reading {
  readonly got: number;
  readonly t0: number;
  readonly now: number;
}

declare global {
  /** Where a page that is watched keeps its readings. */
  var readings: Reading[];
}

/** Has the page note every answer to `time` that reaches it, at the moment it does. */
export const noteReadings = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.readings = [];
    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }: MessageEvent<string>) => {
          const got = performance.now();
          const [, t0, now] = /^43\d+\[\{"t0":([\d.]+),"now":(\d+)\}\]$/.exec(data) ?? [];
          if (t0 !== undefined) globalThis.readings.push({ got, t0: Number(t0), now: Number(now) });
        });
      }
    };
  });

/**
 * What the page takes the server's clock to be beyond its own monotonic one, ms. A page shows this to nobody, so the client's own
 * estimator is asked, given what the page was given.
 */
export async function ideaOf(page: Page): Promise<number> {
  const readings = await page.evaluate(() => globalThis.readings);
  const last = readings.at(-1)?.got ?? Number.NaN;
  const clock = new ServerClock({ monotonic: () => last, wall: () => last });
  for (const { t0, got, now } of readings) clock.answered(t0, got, instant(now));
  return clock.now() - last;
}
