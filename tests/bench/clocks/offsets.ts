import type { Page } from '@playwright/test';
import type { WireClient } from '../wire.ts';

/** One clock against this process's monotonic one: `theirs - ours`, and how far that may be off, both ms. */
export interface Offset {
  readonly by: number;
  readonly within: number;
}

/** More of them the server would refuse: it answers forty in ten seconds. */
const READINGS = 15;

/** A page's monotonic clock, which some browsers coarsen to a tenth of a ms. */
export const offsetOfPage = (page: Page): Promise<Offset> =>
  offset(() => page.evaluate(() => performance.now()), 0.1);

/** The server's clock, which it tells in whole ms. */
export const offsetOfServer = (client: WireClient): Promise<Offset> =>
  offset(async () => {
    const { now } = (await client.ask('time', 0)) as { now?: number };
    if (now === undefined) throw new Error('the server would not tell the time');
    return now;
  }, 1);

/**
 * Each reading was taken between question and answer and is rounded to `grain`: that bounds the difference from both sides, and all
 * readings together bound it closer than any alone. The clocks run alike, being the same machine's.
 */
async function offset(read: () => Promise<number>, grain: number): Promise<Offset> {
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < READINGS; reading += 1) {
    const before = performance.now();
    const theirs = await read();
    const after = performance.now();
    least = Math.max(least, theirs - grain / 2 - after);
    most = Math.min(most, theirs + grain / 2 - before);
  }
  return { by: (least + most) / 2, within: (most - least) / 2 };
}
