import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { CommandAck } from '../../../shared/protocol/down.ts';
import { FRAME_BYTES, ID_LENGTH, RATES } from '../../../shared/protocol/limits.ts';
import { next, start, submit } from '../../support/domainCommands.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

const REFUSED = {
  ok: false,
  error: { code: 'malformed', message: expect.stringMatching(/^\p{Lu}.*\.$/u) },
};

/** The connection is none the worse for it. */
async function livesOn(moderator: TestClient): Promise<void> {
  expect(moderator.lost).toBeNull();
  expect((await moderator.patiently(next('nowhere'))).ok).toBe(false);
}

/** Something that is no message, as it stands in JSON; keys like `__proto__` come that way only. */
const json = (text: string): unknown => JSON.parse(text);

const good = { id: 'good', type: 'rundown.start', plan: 'keep' };

describe('what does not fit is refused with a code, and the connection lives on', () => {
  test('commands', async () => {
    const { connect, entries } = await startTestServer();
    const moderator = await connect('moderator');
    const bad: readonly unknown[] = [
      null,
      7,
      true,
      'rundown.start',
      [],
      [good],
      {},
      Buffer.from('rundown.start'),
      { ...good, type: 'rundown.explode' },
      { ...good, type: 'constructor' },
      { ...good, type: 7 },
      { ...good, type: ['rundown.start'] },
      { type: 'rundown.start', plan: 'keep' },
      { ...good, id: '' },
      { ...good, id: 7 },
      { ...good, id: {} },
      { ...good, id: 'x'.repeat(ID_LENGTH + 1) },
      { ...good, id: 'x'.repeat(50_000) },
      { ...good, id: 'half a letter \uD83D' },
      { ...good, id: 'nothing\u0000' },
      { ...good, plan: 'later' },
      { id: 'good', type: 'rundown.start' },
      { id: 'good', type: 'rundown.adjust', segment: 'welcome', by: '60000' },
      { id: 'good', type: 'rundown.adjust', segment: 'welcome', by: 0.5 },
      { id: 'good', type: 'rundown.adjust', segment: 'welcome', by: 1e300 },
      { id: 'good', type: 'rundown.adjust', segment: 'welcome', by: Number.NaN },
      { id: 'good', type: 'question.submit', text: null },
      { id: 'good', type: 'question.submit', text: { toString: 'x' } },
      { id: 'good', type: 'question.ask', question: 'prepared-what' },
      { id: 'good', type: 'moderation.set', before: 1 },
      { id: 'good', type: 'question.enter' },
      { id: 'good', type: 'question.edit', question: 'prepared-what', change: { starred: 1 }, over: {} },
      { id: 'good', type: 'question.edit', question: 'prepared-what', change: { by: 'hans' }, over: {} },
      { id: 'good', type: 'question.edit', question: 'prepared-what', change: { text: 'x' } },
      { id: 'good', type: 'question.approve', question: 'prepared-what', from: 'nowhere' },
      { id: 'good', type: 'question.review', question: ['prepared-what'] },
      { id: 'good', type: 'question.reorder', question: 'prepared-what', after: 0 },
      { id: 'good', type: 'question.skip' },
      { id: 'good', type: 'question.show', question: 'prepared-what', shown: null },
      { id: 'good', type: 'question.batch', questions: 'prepared-what', do: { type: 'queue' } },
      { id: 'good', type: 'question.batch', questions: ['prepared-what'], do: 'queue' },
      { id: 'good', type: 'question.batch', questions: ['prepared-what'], do: { type: 'ask' } },
      { id: 'good', type: 'question.batch', questions: Array(201).fill('x'), do: { type: 'queue' } },
      { id: 'good', type: 'question.merge', question: 'prepared-what', into: null },
      { id: 'good', type: 'question.split', question: '' },
      { id: 'good', type: 'question.putOff', question: 'prepared-what' },
      { id: 'good', type: 'question.offer', question: 'prepared-what', says: 'yes' },
      { id: 'good', type: 'question.propose', question: 'prepared-what', text: 'x', to: 'me' },
      { id: 'good', type: 'question.decline', question: 'prepared-what', speaker: null },
      { id: 'good', type: 'question.reply', question: 'prepared-what', text: 'x', to: 'all' },
      { id: 'good', type: 'question.unreply', question: 'prepared-what', over: null },
      { id: 'good', type: 'asker.mute', asker: '1', muted: true },
      { id: 'good', type: 'submissions.set', to: 'ajar' },
      { id: 'good', type: 'session.edit', change: { limits: { graphemes: 1 } }, over: {} },
      json('{"__proto__":{"id":"good","type":"rundown.start","plan":"keep"}}'),
      json('{"id":"good","__proto__":{"type":"rundown.start"},"plan":"keep"}'),
      json('{"id":"good","constructor":{"prototype":{"type":"rundown.start"}}}'),
    ];
    for (const message of bad) {
      let answer = (await moderator.raw('command', message)) as CommandAck;
      for (; !answer.ok && answer.error.code === 'rate_limited'; await sleep(100))
        answer = (await moderator.raw('command', message)) as CommandAck;
      expect(answer, JSON.stringify(message)?.slice(0, 100)).toEqual(REFUSED);
    }
    await livesOn(moderator);
    expect(await entries()).toHaveLength(1);
    expect(({} as Record<string, unknown>).type).toBeUndefined();
  });

  test('queries and clock readings', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    for (const message of [null, 'links', { type: 'trail' }, { type: 'questions', order: 'random' }])
      expect(await moderator.raw('query', message)).toEqual(REFUSED);
    for (const message of [
      { type: 'questions', order: 'votes', page: -1 },
      { type: 'questions', order: 'votes', page: 1e9 },
    ])
      expect(await moderator.raw('query', message)).toEqual(REFUSED);
    for (const message of [null, '7', {}, []]) expect(await moderator.raw('time', message)).toEqual(REFUSED);

    await livesOn(moderator);
  });

  test('messages without anything in them, with too much, and of no kind', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    for (const event of ['command', 'query', 'time']) expect(await moderator.raw(event)).toEqual(REFUSED);
    for (const event of ['snapshot', 'welcome', 'constructor', '__proto__', 'error', ''])
      expect(await moderator.raw(event, good), event).toEqual(REFUSED);

    expect(await moderator.raw('command', good, 'and', ['more'])).toMatchObject({ ok: true });
    await livesOn(moderator);
  });

  test('what nobody waits for an answer to is not looked at', async () => {
    const { connect, entries } = await startTestServer();
    const moderator = await connect('moderator');
    const socket = moderator.socket as unknown as { emit: (event: string, ...message: unknown[]) => void };
    socket.emit('command', good);
    socket.emit('command', good, 'not a function');
    socket.emit('command', good, { ack: true });
    socket.emit('command');
    socket.emit('nonsense', good);

    await livesOn(moderator);
    expect(await entries()).toHaveLength(1);
  });

  test('fields that nobody knows are left aside', async () => {
    const { connect, entries } = await startTestServer();
    const moderator = await connect('moderator');
    const message = json(
      '{"id":"good","type":"rundown.start","plan":"keep","by":"hans","at":0,"__proto__":{"x":1}}',
    );

    expect(await moderator.raw('command', message)).toEqual({ ok: true, seq: 2 });
    expect((await entries())[1]).toMatchObject({ id: 'good', by: 'jostein' });
  });

  test('a text as long as a frame holds is too long, not a danger', async () => {
    const { connect } = await startTestServer();
    const astrid = await connect('attendee');

    expect(await astrid.isRefused(submit('x'.repeat(60_000)))).toBe('too_long');
    expect(await astrid.isRefused(submit(`a${'\u0301'.repeat(30_000)}`))).toBe('too_long');
    expect(await astrid.does(submit(`a${'\u0301'.repeat(1_000)}`))).toMatchObject({ ok: true });
  });
});

test('two ids that a store would take for one do not bring the session down', async () => {
  const { connect } = await startTestServer();
  const [moderator, astrid] = await Promise.all([connect('moderator'), connect('attendee')]);
  for (const id of ['a\uD800', 'a\uD801', 'a\uFFFD']) await astrid.patiently(submit('Who pays for it?'), id);

  expect(await moderator.does(start('keep'))).toMatchObject({ ok: true });
  expect([moderator.lost, astrid.lost]).toEqual([null, null]);
});

describe('a frame of more than 64 KiB', () => {
  test.each(['websocket', 'polling'] as const)(
    'over %s ends its connection, and nobody else’s',
    async (transport) => {
      const { connect } = await startTestServer();
      const [moderator, astrid] = await Promise.all([
        connect('moderator'),
        connect('attendee', undefined, { transport }),
      ]);
      const answer = astrid.command(submit('x'.repeat(FRAME_BYTES))).catch(() => 'never answered');

      expect(await astrid.untilLost()).toMatch(/transport (close|error)/);
      expect(await answer).toBe('never answered');
      expect(await moderator.does(start('keep'))).toMatchObject({ ok: true });
      expect((await astrid.again()).record('welcome')).toMatchObject({ runs: [{ end: null }] });
    },
  );
});

describe('who sends too much at once', () => {
  /** Sends as much at once, and gives the answers by their codes. */
  const flood = (client: TestClient, n: number) =>
    Promise.all(Array.from({ length: n }, () => client.command(submit('x'), randomUUID())));

  test('is told when it would be accepted, and it is', async () => {
    const { connect } = await startTestServer();
    const [astrid, bjorn] = await Promise.all([connect('attendee'), connect('attendee')]);
    const { points } = RATES.attendeeCommands;
    const answers = await flood(astrid, points + 10);
    const limited = answers.flatMap((answer) =>
      !answer.ok && answer.error.code === 'rate_limited' ? [answer.error.retryAt ?? 0] : [],
    );
    expect(limited.length).toBeGreaterThan(0);
    for (const retryAt of limited) {
      expect(retryAt).toBeGreaterThan(Date.now() - 60_000);
      expect(retryAt).toBeLessThan(Date.now() + 5_000);
    }
    expect(await bjorn.does(submit('Another’s question?'))).toMatchObject({ ok: true });

    await sleep(Math.max(0, Math.max(...limited) - Date.now()) + 50);
    expect(await astrid.command(submit('x'))).not.toMatchObject({ error: { code: 'rate_limited' } });
  });

  test('does not get more by opening more connections', async () => {
    const { connect, connectWith } = await startTestServer();
    const phone = await connect('attendee');
    const laptop = await connectWith({ attendee: phone.welcome.attendee?.token ?? '' });
    const { points } = RATES.attendeeCommands;
    const answers = (await Promise.all([flood(phone, points), flood(laptop, points)])).flat();

    expect(
      answers.filter((answer) => !answer.ok && answer.error.code === 'rate_limited').length,
    ).toBeGreaterThan(0);
  });

  test('is limited in queries and clock readings alike', async () => {
    const { connect } = await startTestServer();
    const astrid = await connect('attendee');
    const query = { type: 'questions', order: 'votes' } as const;
    const queries = await Promise.all(
      Array.from({ length: 2 * RATES.queries.points }, () => astrid.query(query)),
    );
    const times = await Promise.all(
      Array.from({ length: 2 * RATES.time.points }, () => astrid.raw('time', 0)),
    );

    for (const answers of [queries, times])
      expect(answers).toContainEqual(
        expect.objectContaining({ error: expect.objectContaining({ code: 'rate_limited' }) }),
      );
    expect(astrid.lost).toBeNull();
  });

  test('is limited in what does not fit, too', async () => {
    const { connect } = await startTestServer();
    const astrid = await connect('attendee');
    const answers = await Promise.all(
      Array.from({ length: 2 * RATES.attendeeCommands.points }, () => astrid.raw('command', null)),
    );

    expect(answers).toContainEqual(
      expect.objectContaining({ error: expect.objectContaining({ code: 'rate_limited' }) }),
    );
  });

  test('a moderator in a hurry is not', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        moderator.command({ type: 'moderation.set', before: n % 2 === 0 }),
      ),
    );

    expect(answers.every(({ ok }) => ok)).toBe(true);
  });
});
