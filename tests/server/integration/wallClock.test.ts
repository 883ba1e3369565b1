import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { rundown } from '../../../client/store/selectors.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { hours, type Instant } from '../../../shared/kernel/time.ts';
import { remaining, running } from '../../../shared/rundown/clock.ts';
import { next, start } from '../../support/domainCommands.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What remains of the running segment by what a client was sent, ms, at an instant of the server's. */
function leftAt(client: TestClient, now: Instant): number {
  const order = present(rundown(client.replica.records), 'a running order');
  return remaining(present(running(order), 'a running segment').segment, now);
}

test.each([
  ['forwards', hours(1)],
  ['backwards', -hours(1)],
])('T1: the wall clock steps %s by an hour amid the show, and no elapsed time changes', async (_, step) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { connect, entries } = await startTestServer();
  const [moderator, speaker] = await Promise.all([connect('moderator'), connect('speaker', 'Ulrika Dagård')]);
  await moderator.does(start('now'));
  await speaker.until(() => running(present(rundown(speaker.replica.records), 'an order')), 'the start');
  const since = performance.now();
  const began = await speaker.time();
  const left = leftAt(speaker, began);

  vi.setSystemTime(Date.now() + step);
  await sleep(50);
  // Their library heeds the wall clock, which here is the server's too: it takes an hour without a sign of life for a dead line.
  const [chair, graz] = [await moderator.again(), await speaker.again()];
  const after = await graz.time();
  const passed = performance.now() - since;
  expect(after - began).toBeGreaterThanOrEqual(49);
  expect(after - began).toBeLessThanOrEqual(passed + 1);
  expect(left - leftAt(graz, after)).toBe(after - began);

  // What happens then has its instant on the same clock, and so has who comes only now.
  await chair.does(next('welcome'));
  const moved = present((await entries()).at(-1), 'an entry').at;
  expect(moved).toBeGreaterThanOrEqual(after);
  expect(moved - began).toBeLessThanOrEqual(performance.now() - since + 1);
  const late = await connect('screen');
  expect(late.welcome.now).toBeGreaterThanOrEqual(moved);
  expect(late.welcome.now - began).toBeLessThanOrEqual(performance.now() - since + 1);
});
