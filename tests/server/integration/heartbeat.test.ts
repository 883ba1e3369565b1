import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { type Live, openLive } from '../../../client/store/live.ts';
import { attendance } from '../../../client/store/roster.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { HANS } from '../../support/domainPeople.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { lineTo } from '../../support/serverLine.ts';
import { authOf, startTestServer } from '../../support/serverUnderTest.ts';

let address = '';

// A page connects to where it came from; here it comes from nowhere, and is told.
vi.mock('socket.io-client', async (original) => {
  const real = await original<typeof import('socket.io-client')>();
  const io = (where: string | object, options?: object) =>
    typeof where === 'string' ? real.io(where, options) : real.io(address, where);
  return { ...real, io };
});

beforeAll(() => {
  const page = { visibilityState: 'visible', addEventListener() {}, removeEventListener() {} };
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
});

/** Both sides say so long before the socket gives up, after 18 s: within some seven, which a busy machine may double. ms. */
const SOON = 15_000;

const becomes = (live: Live, status: string): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      if (live.connection.getState().status !== status) return;
      stop();
      resolve(performance.now());
    };
    const stop = live.connection.subscribe(look);
    look();
  });

/** When the moderator's page would call the speaker lost. */
async function isMissed(moderator: TestClient): Promise<number> {
  for (;;) {
    const now = await moderator.time();
    const devices = present(moderator.presence, 'a word on who is here').devices;
    const pages = devices.filter(({ person }) => person === HANS.id);
    if (attendance(pages, now, { at: now, rate: 1 }) !== 'here') return performance.now();
    await sleep(400);
  }
}

test('a line that died without a word is noticed on the speaker’s page and by the moderator', async () => {
  const server = await startTestServer();
  const line = await lineTo(server.url);
  address = line.url;
  const moderator = await server.connect('moderator');
  const key = present(authOf(server.links, 'speaker', 'Hans Sakkers').key, 'a key');
  const live = openLive({ page: 'speaker', code: SEMINAR_CODE, key });
  await becomes(live, 'online');
  await moderator.until(
    () => moderator.presence?.devices.some(({ person }) => person === HANS.id),
    'the speaker’s page',
  );

  line.freeze();
  const frozen = performance.now();
  const [said, missed] = await Promise.all([becomes(live, 'offline'), isMissed(moderator)]);
  expect(said - frozen).toBeLessThan(SOON);
  expect(missed - frozen).toBeLessThan(SOON);
  expect(moderator.presence?.people, 'the socket still to be open').toContain(HANS.id);
  const { since } = live.connection.getState();
  expect(live.transport.heard(), 'it to have been heard of last before').toBeLessThan(since - 3_000);
  live.close();
});
