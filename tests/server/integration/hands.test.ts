import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { RATES } from '../../../shared/protocol/limits.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

/** What a page says it has under the hand. */
const hand = (client: TestClient, question: unknown, taken: unknown = false) =>
  client.raw('hand', { question, taken });

/** What somebody's pages have under the hand, as another is told. */
const handsOf = (client: TestClient, person: string) =>
  (client.hands ?? []).filter((one) => one.person === person);

const sees = (client: TestClient, person: string, question: string | null, taken = false) =>
  client.until(
    () =>
      question === null
        ? handsOf(client, person).length === 0
        : handsOf(client, person).some((one) => one.question === question && one.taken === taken),
    `${person} to have ${question} under the hand`,
  );

describe('two moderators', () => {
  test('see what the other has under the hand, that it is taken up, and that it is put down', async () => {
    const { connect } = await startTestServer();
    const [moderator, coModerator] = await Promise.all([connect('moderator'), connect('co-moderator')]);
    expect(moderator.hands, 'told at once that nobody has anything').toEqual([]);

    expect(await hand(coModerator, 'prepared-what')).toEqual({ ok: true });
    await sees(moderator, 'co-moderator', 'prepared-what');
    await hand(coModerator, 'prepared-what', true);
    await sees(moderator, 'co-moderator', 'prepared-what', true);
    await hand(moderator, 'prepared-why');
    await sees(coModerator, 'jostein', 'prepared-why');
    expect(coModerator.hands).toHaveLength(2);

    await hand(coModerator, null);
    await sees(moderator, 'co-moderator', null);
    expect(handsOf(moderator, 'jostein')).toMatchObject([{ question: 'prepared-why', taken: false }]);
  });

  test('a claim goes when the line goes, and is not there when it comes back', async () => {
    const { connect } = await startTestServer();
    const [moderator, coModerator] = await Promise.all([connect('moderator'), connect('co-moderator')]);
    await hand(coModerator, 'prepared-what', true);
    await sees(moderator, 'co-moderator', 'prepared-what', true);

    const again = await coModerator.again();
    await sees(moderator, 'co-moderator', null);
    await hand(moderator, 'prepared-why', true);
    await sees(again, 'jostein', 'prepared-why', true);
    expect(handsOf(again, 'co-moderator')).toEqual([]);
  });

  test('each page has a hand of its own, and is known as it is in presence', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    const [desk, phone] = await Promise.all([connect('co-moderator'), connect('co-moderator')]);
    await hand(desk, 'prepared-what', true);
    await hand(phone, 'prepared-why');

    const hands = await moderator.until(() => {
      const both = handsOf(moderator, 'co-moderator');
      return both.length === 2 && both;
    }, 'both hands');
    const devices = await moderator.until(() => {
      const theirs = moderator.presence?.devices.filter(({ person }) => person === 'co-moderator') ?? [];
      return theirs.length === 2 && theirs.map(({ id }) => id);
    }, 'both pages');
    expect(hands.map(({ device }) => device).sort()).toEqual(devices.toSorted());

    phone.close();
    await moderator.until(() => handsOf(moderator, 'co-moderator').length === 1, 'one hand fewer');
    expect(handsOf(moderator, 'co-moderator')).toMatchObject([{ question: 'prepared-what', taken: true }]);
  });

  test('who comes later is told what is under the hands', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    await hand(moderator, 'prepared-what', true);

    expect((await connect('co-moderator')).hands).toMatchObject([
      { person: 'jostein', question: 'prepared-what', taken: true },
    ]);
  });

  test('a held arrow key is told a few times, and its end is what stands', async () => {
    const { connect } = await startTestServer();
    const [moderator, coModerator] = await Promise.all([connect('moderator'), connect('co-moderator')]);
    let told = 0;
    moderator.socket.on('hands', () => {
      told += 1;
    });
    const prepared = ['prepared-what', 'prepared-why', 'prepared-apart', 'prepared-needed'];
    for (let n = 0; n < 20; n += 1) await hand(coModerator, prepared[n % prepared.length]);
    await hand(coModerator, 'prepared-follows');

    await sees(moderator, 'co-moderator', 'prepared-follows');
    expect(told).toBeLessThan(15);
  });
});

test('nobody else is told of hands, nor has one', async () => {
  const { connect } = await startTestServer();
  const [moderator, ...others] = await Promise.all([
    connect('moderator'),
    connect('speaker', 'Hans Sakkers'),
    connect('screen'),
    connect('attendee'),
  ]);
  for (const other of others)
    expect(await hand(other, 'prepared-what', true)).toEqual({
      ok: false,
      error: { code: 'wrong_role', message: expect.stringMatching(/^\p{Lu}.*\.$/u) },
    });
  await hand(moderator, 'prepared-what', true);
  await sees(moderator, 'jostein', 'prepared-what', true);

  expect(moderator.hands).toHaveLength(1);
  for (const other of others) {
    await other.time();
    expect(other.hands).toBeNull();
    expect(other.received.join()).not.toContain('"hands"');
  }
});

test('a hand of one session is not told in another', async () => {
  const { connect, connectWith, key } = await startTestServer({ second: 'OTHER' as never });
  const moderator = await connect('moderator');
  const stranger = await connectWith({
    session: 'OTHER' as never,
    key: key('moderator', 'jostein', 'OTHER' as never),
  });
  await hand(moderator, 'prepared-what', true);
  await sees(moderator, 'jostein', 'prepared-what', true);
  await sleep(200);

  expect(stranger.hands).toEqual([]);
});

test('what is no hand is refused, and changes nothing', async () => {
  const { connect } = await startTestServer();
  const moderator = await connect('moderator');
  await hand(moderator, 'prepared-what', true);
  await sees(moderator, 'jostein', 'prepared-what', true);
  for (const [question, taken] of [
    ['', false],
    [7, false],
    [undefined, false],
    ['prepared-why', 'yes'],
    ['x'.repeat(101), false],
    ['half a letter \uD83D', false],
  ])
    expect(await hand(moderator, question, taken)).toMatchObject({ error: { code: 'malformed' } });
  expect(await moderator.raw('hand')).toMatchObject({ error: { code: 'malformed' } });

  const coModerator = await connect('co-moderator');
  expect(handsOf(coModerator, 'jostein')).toMatchObject([{ question: 'prepared-what', taken: true }]);
});

test('hands have a rate, that of a connection', async () => {
  const { connect } = await startTestServer();
  const [one, other] = await Promise.all([connect('moderator'), connect('co-moderator')]);
  const answers = await Promise.all(
    Array.from({ length: RATES.hands.points + 5 }, () => hand(one, 'prepared-what')),
  );

  expect(answers).toContainEqual({
    ok: false,
    error: expect.objectContaining({ code: 'rate_limited', retryAt: expect.any(Number) }),
  });
  expect(await hand(other, 'prepared-why')).toEqual({ ok: true });
  expect(one.lost).toBeNull();
});
