import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { submit } from '../../support/domainCommands.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

/** Marks in the order that costs most to put right. */
const MARKS = `a${'\u0345'.repeat(16_000)}${'\u0334'.repeat(16_000)}`;

test('a text that would take seconds to clean is refused without being looked at', async () => {
  const { connect } = await startTestServer();
  const attendee = await connect('attendee');
  for (const body of [submit(MARKS), submit('Fine?', { name: MARKS })])
    expect(await attendee.isRefused(body)).toBe('too_long');
});

test('one line is one connection, however often it asks to be let in', async () => {
  const { url, connect } = await startTestServer();
  const moderator = await connect('moderator');
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { protocol: PROTOCOL, session: SEMINAR_CODE },
  });
  onTestFinished(() => void socket.close());
  const answers: string[] = [];
  socket.io.on('open', () => {
    socket.io.engine.on('packet', ({ type, data }) => {
      if (type === 'message') answers.push(String(data));
    });
    // What a well-behaved client never does: the same handshake again and again, before the first is answered.
    const handshake = `0${JSON.stringify({ protocol: PROTOCOL, session: SEMINAR_CODE })}`;
    for (let n = 0; n < 20; n += 1) socket.io.engine.write(handshake);
  });

  // Socket.IO itself hangs up on a handshake that comes after the first was accepted; those before it are refused.
  await expect.poll(() => answers.some((answer) => answer.startsWith('4')), { timeout: 10_000 }).toBe(true);
  await moderator.time();
  expect(answers.filter((answer) => answer.startsWith('0')).length).toBeLessThanOrEqual(1);
  expect(moderator.presence?.attendees ?? 0).toBeLessThanOrEqual(1);
});
