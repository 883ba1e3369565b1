import { expect, test } from 'vitest';
import { viewKeyOf } from '../../../shared/views/viewKey.ts';
import { approve, ask, next, queue, start, submit, upvote } from '../../support/domainCommands.ts';
import { seminarWith } from '../../support/domainSeminar.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { type ServerUnderTest, startTestServer } from '../../support/serverUnderTest.ts';

/** Waits until a client holds the very records that its role is to see. */
async function isTrue(server: ServerUnderTest, client: TestClient): Promise<void> {
  const view = await server.view(viewKeyOf({ role: client.welcome.role, id: client.welcome.person }));
  const { seq } = (await server.entries()).at(-1) ?? { seq: 0 };
  await client
    .until(
      () => client.replica.seq === seq && client.replica.records.size === view.size,
      `its view at ${seq}`,
    )
    .catch(() => {}); // what it lacks, the comparison says better
  expect(client.replica.records).toEqual(view);
}

const EVERYBODY = [
  ['moderator'],
  ['co-moderator'],
  ['speaker', 'Ulrika Dagård'],
  ['speaker', 'Hans Sakkers'],
  ['screen'],
  ['attendee'],
] as const;

test('each role is shown its own view, and kept up to date', async () => {
  const server = await startTestServer({ plan: seminarWith({}, { moderateFirst: false }) });
  const clients = await Promise.all(EVERYBODY.map(([role, name]) => server.connect(role, name)));
  const [moderator, coModerator, ulrika, hans, screen, attendee] = clients as [
    TestClient,
    TestClient,
    TestClient,
    TestClient,
    TestClient,
    TestClient,
  ];
  for (const client of clients) await isTrue(server, client);

  const { question = '' } = await attendee.does(submit('What did it cost?', { to: 'lund', name: 'Astrid' }));
  await attendee.does(upvote(question));
  await coModerator.does(queue(question));
  await moderator.does(start('keep'));
  await moderator.does(next('welcome'));

  for (const client of clients) await isTrue(server, client);
  expect(moderator.record(question)).toMatchObject({ name: 'Astrid', votes: 1, status: 'queued' });
  expect(ulrika.record(question)).toMatchObject({ status: 'queued' });
  expect(hans.record(question)).toBeUndefined();
  expect(screen.record(question)).toBeUndefined();
  expect(attendee.own).toMatchObject({ questions: [{ id: question }], upvotes: [question] });

  await moderator.does(ask(question));
  for (const client of clients) await isTrue(server, client);
  for (const client of clients) expect(client.record(question)).toMatchObject({ status: 'live' });
});

test('a moderator and a co-moderator see what the other does', async () => {
  const { connect } = await startTestServer();
  const [moderator, coModerator, attendee] = await Promise.all([
    connect('moderator'),
    connect('co-moderator'),
    connect('attendee'),
  ]);
  const { question = '' } = await attendee.does(submit('What did it cost?'));
  await coModerator.does(approve(question), 'approved by the other');
  const history = await moderator.until(() => {
    const record = moderator.record('history');
    return record?.kind === 'history' && record.undo;
  }, 'the co-moderator’s action');
  expect(history).toMatchObject({
    of: 'approved by the other',
    by: 'co-moderator',
    events: ['question.approved'],
  });
  expect(moderator.record(question)).toMatchObject({ status: 'approved' });

  await moderator.does({ type: 'undo', of: history.of });
  await coModerator.until(() => {
    const record = coModerator.record(question);
    return record?.kind === 'question' && record.status === 'pending';
  }, 'the moderator’s undoing');
});

test('invariant 2: two moderators who press Next at the same moment advance once', async () => {
  const { connect, connectWith, key, session } = await startTestServer({
    plan: seminarWith(
      {},
      {
        moderators: [
          { id: 'jostein' as never, name: 'Jostein Kobbeltvedt', role: 'moderator' },
          { id: 'ingrid' as never, name: 'Ingrid', role: 'moderator' },
        ],
      },
    ),
  });
  const jostein = await connect('moderator');
  const ingrid = await connectWith({ key: key('moderator', 'ingrid') });
  await jostein.does(start('keep'));

  for (const from of ['welcome', 'talk-graz', 'talk-lund']) {
    const answers = await Promise.all([jostein.command(next(from)), ingrid.command(next(from))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      error: { code: 'stale', message: expect.stringContaining('is running by now') },
    });
  }
  const { segments } = (await session()).rundown;
  expect(segments.filter(({ runs }) => runs.length > 0).map(({ id }) => id)).toEqual([
    'welcome',
    'talk-graz',
    'talk-lund',
    'talk-utrecht',
  ]);
});

test('moderators are told who is here', async () => {
  const { connect } = await startTestServer();
  const moderator = await connect('moderator');
  expect(moderator.presence).toEqual({
    attendees: 0,
    screens: 0,
    people: ['jostein'],
    devices: [
      {
        id: expect.any(String),
        person: 'jostein',
        role: 'moderator',
        heard: expect.any(Number),
        visible: true,
      },
    ],
  });

  const astrid = await connect('attendee');
  await astrid.again(); // a second phone of hers would be her, too
  const more = await Promise.all([
    connect('attendee'),
    connect('screen'),
    connect('speaker', 'Hans Sakkers'),
    connect('co-moderator'),
  ]);
  const here = await moderator.until(
    () => moderator.presence?.people.length === 3 && moderator.presence,
    'three people by name',
  );
  expect(here).toMatchObject({ attendees: 2, screens: 1 });
  expect([...here.people].sort()).toEqual(['co-moderator', 'hans-sakkers', 'jostein']);

  for (const client of more) client.close();
  await moderator.until(() => moderator.presence?.people.length === 1, 'the others to have left');
  for (const client of more.slice(0, 3)) expect(client.presence, 'a matter for moderators').toBeNull();
});

test('an attendee with two connections counts once', async () => {
  const { connect, connectWith } = await startTestServer();
  const moderator = await connect('moderator');
  const phone = await connect('attendee');
  const laptop = await connectWith({ attendee: phone.welcome.attendee?.token ?? '' });
  const { question = '' } = await phone.does(submit('What did it cost?'));
  await laptop.until(
    () => laptop.own?.questions[0]?.id === question,
    'the question that was asked on the phone',
  );
  await moderator.until(() => moderator.presence?.attendees === 1, 'one attendee');
});

test('invariant 9: links are shown up to the own role, and are those that open', async () => {
  const { connect, links, connectWith } = await startTestServer();
  const shownTo = async (client: TestClient) => {
    const answer = await client.query({ type: 'links' });
    return answer.ok && answer.type === 'links' ? answer.links : answer;
  };
  const coModerator = await connect('co-moderator');
  expect(await shownTo(await connect('moderator'))).toEqual(links);
  expect(await shownTo(coModerator)).toEqual(links.filter(({ role }) => role !== 'moderator'));
  for (const role of ['speaker', 'screen', 'attendee'] as const)
    expect(await shownTo(await connect(role))).toMatchObject({ ok: false, error: { code: 'wrong_role' } });

  for (const { role, url } of links.filter(({ role }) => role !== 'attendee'))
    expect((await connectWith({ key: new URL(url).hash.slice(1) })).welcome.role).toBe(role);
});

test('long polling serves where WebSockets are blocked', async () => {
  const server = await startTestServer();
  const moderator = await server.connect('moderator');
  const attendee = await server.connect('attendee', undefined, { transport: 'polling' });
  const { question = '' } = await attendee.does(submit('Æ, ø og å – hva koster det? 谁来付钱'));
  await moderator.does(approve(question));
  await moderator.does(start('keep'));

  await attendee.until(() => attendee.record(question), 'its question among the open ones');
  await isTrue(server, attendee);
  expect(attendee.socket.io.engine.transport.name).toBe('polling');
});
