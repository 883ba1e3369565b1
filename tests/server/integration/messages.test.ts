import { expect, test } from 'vitest';
import type { MessageId } from '../../../shared/kernel/ids.ts';
import { clear, deliver, edit, see, send, setCurtain } from '../../support/domainCommands.ts';
import { segmentOf } from '../../support/domainSeminar.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

/** The messages that a client’s screen has to show. */
const messagesOf = (client: TestClient): readonly string[] =>
  [...client.replica.records.values()].flatMap((record) => (record.kind === 'message' ? record.text : []));
const shows = (client: TestClient, ...texts: readonly string[]) =>
  client.until(() => messagesOf(client).join() === texts.join(), `${texts.join() || 'nothing'} to be shown`);

test('M1, M3: a message reaches whom it is for and nobody else, and the moderator sees how far it got', async () => {
  const { connect } = await startTestServer();
  const [moderator, ulrika, hans, screen, attendee] = await Promise.all([
    connect('moderator'),
    connect('speaker', 'Ulrika Dagård'),
    connect('speaker', 'Hans Sakkers'),
    connect('screen'),
    connect('attendee'),
  ]);
  const { message = '' } = await moderator.does(send('ulrika-dagard', 'Louder, please'));
  await shows(ulrika, 'Louder, please');
  await ulrika.does(deliver(message));
  await ulrika.does(see(message));

  await shows(ulrika);
  const record = await moderator.until(() => {
    const found = moderator.record(message);
    return found?.kind === 'message' && found.receipts?.[0]?.seenAt && found;
  }, 'a receipt');
  expect(record.receipts).toMatchObject([{ person: 'ulrika-dagard', deliveredAt: expect.any(Number) }]);
  for (const other of [hans, screen, attendee])
    expect(other.received.join(), 'not a word of it').not.toContain('Louder');
});

test('M3: who was away finds what still stands, and not what was cleared meanwhile', async () => {
  const { connect } = await startTestServer();
  const [moderator, ulrika] = await Promise.all([connect('moderator'), connect('speaker', 'Ulrika Dagård')]);
  ulrika.close();
  const { message: old = '' } = await moderator.does(send('speakers', 'We start late'));
  await moderator.does(send('speakers', 'We start now'));
  await moderator.does(clear(old));
  await moderator.does(setCurtain('standby'));

  const again = await ulrika.again();
  await shows(again, 'We start now');
  expect(again.record('curtain')).toMatchObject({ over: 'standby' });
});

test('M2: the attendees’ next message takes the place of the one before, at once', async () => {
  const { connect } = await startTestServer();
  const [coModerator, attendee] = await Promise.all([connect('co-moderator'), connect('attendee')]);
  await coModerator.does(send('attendees', 'Ask now'));
  await shows(attendee, 'Ask now');
  await coModerator.does(send('attendees', 'Last questions'));
  await shows(attendee, 'Last questions');
});

test('invariant 2: a message that is sent again under the same id is one message', async () => {
  const { connect, session } = await startTestServer();
  const moderator = await connect('moderator');
  const first = await moderator.does(send('screen', 'Soon'), 'the one');

  expect(await moderator.does(send('screen', 'Soon'), 'the one')).toEqual(first);
  expect([...(await session()).messages.byId.keys()]).toEqual([first.message as MessageId]);
});

test('T17: two moderators who edit the same field at the same moment: one wins, the other is told which field', async () => {
  const { connect, session } = await startTestServer();
  const [one, other] = await Promise.all([connect('moderator'), connect('moderator')]);
  const over = { title: 'Closing', note: '' };
  const answers = await Promise.all([
    one.command(edit('closing', { title: 'Thanks' }, over)),
    other.command(edit('closing', { title: 'Goodbye' }, over)),
    other.command(edit('closing', { note: 'Thank the hosts.' }, over)),
  ]);

  expect(answers.map(({ ok }) => ok).filter(Boolean)).toHaveLength(2);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'stale', field: 'title' } });
  expect(segmentOf(await session(), 'closing').note).toBe('Thank the hosts.');
});
