import type { Page } from '@playwright/test';

/** Something on a page that turned: what it showed then, and when, on the page's monotonic clock (ms). */
export interface Turn {
  readonly shown: string;
  readonly at: number;
}

declare global {
  /** Where a page that is watched keeps its turns. */
  var turns: Turn[];
}

/** Sets the page's time of day off by so many ms before any script of its own runs. The monotonic clock goes on as it does. */
export const setWrong = (page: Page, by: number): Promise<unknown> =>
  page.addInitScript((by) => {
    const Right = Date;
    globalThis.Date = new Proxy(Right, {
      construct: (_, args) => Reflect.construct(Right, args.length > 0 ? args : [Right.now() + by]),
      apply: () => new Right(Right.now() + by).toString(),
      get: (_, name) => (name === 'now' ? () => Right.now() + by : Reflect.get(Right, name)),
    });
  }, by);

/** Has the page note, from its start, when texts and bars change, and to what. */
export const noteTurns = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.turns = [];
    const shownBy = (node: Node) =>
      node instanceof HTMLElement ? node.style.width : (node.textContent ?? '');
    new MutationObserver((changes) => {
      const at = performance.now();
      for (const { target } of changes) globalThis.turns.push({ shown: shownBy(target), at });
    }).observe(document, { subtree: true, characterData: true, attributeFilter: ['style'] });
  });

/** Waits, and tells what turned meanwhile. */
export async function turnsWithin(page: Page, ms: number): Promise<readonly Turn[]> {
  const since = await page.evaluate(() => performance.now());
  await page.waitForTimeout(ms);
  return page.evaluate((since) => globalThis.turns.filter(({ at }) => at > since), since);
}

/** What follows a message within this may be drawn because of it, ms. */
const PROMPT = 100;

/** The turns that no message brought about, given when messages came. */
export const unprompted = (turns: readonly Turn[], heard: readonly number[]): readonly Turn[] =>
  turns.filter(({ at }) => !heard.some((then) => then <= at && at < then + PROMPT));

/** Has a page count the whole seconds of its own monotonic clock: the most that a timer of this browser can do. */
export const countSeconds = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const text = document.body.appendChild(document.createTextNode(''));
    const turn = () => {
      text.data = String(Math.round(performance.now() / 1000));
      // Half a second past the turn, so that a timer that fires early does not count the same second twice.
      setTimeout(wait, 500);
    };
    const wait = () => setTimeout(turn, 1000 - (performance.now() % 1000));
    wait();
  });
