import { describe, expect, test } from 'vitest';
import { approve, dismiss, queue, submit, upvote, withdraw } from '../../support/domainCommands.ts';
import { TestClient } from '../../support/serverClient.ts';
import { temporaryFolder } from '../../support/serverLogs.ts';
import { spawnServer } from '../../support/serverProcess.ts';
import { authOf, startTestServer } from '../../support/serverUnderTest.ts';

const heard = (client: TestClient, words: string) =>
  client.received.some((message) => message.includes(words));

describe('invariant 6: what a role may not see never leaves the server', () => {
  test('a question under review reaches its asker and the moderators, and nobody else’s line', async () => {
    const { connect } = await startTestServer();
    const [moderator, coModerator, astrid] = await Promise.all([
      connect('moderator'),
      connect('co-moderator'),
      connect('attendee'),
    ]);
    const others = await Promise.all([
      connect('attendee'),
      connect('screen'),
      connect('speaker', 'Ulrika Dagård'),
      connect('speaker', 'Hans Sakkers'),
    ]);
    const [bjorn] = others as [TestClient, ...TestClient[]];
    const { question = '' } = await astrid.does(
      submit('A very private matter', { to: 'lund', name: 'Astrid Lund' }),
    );
    await moderator.until(() => moderator.record(question), 'the question for the moderator');
    await coModerator.until(() => coModerator.record(question), 'and for the co-moderator');

    // Whoever comes later, asks for it, or tries to vote for it, is told nothing either.
    const later = await Promise.all([
      connect('attendee'),
      connect('screen'),
      connect('speaker', 'Ulrika Dagård'),
    ]);
    await bjorn.query({ type: 'questions', order: 'newest', search: 'private' });
    expect(await bjorn.isRefused(upvote(question))).toBe('closed');
    await Promise.all([...others, ...later].map((client) => client.time()));

    expect(heard(astrid, 'very private')).toBe(true);
    for (const client of [...others, ...later])
      for (const words of ['very private', 'Astrid Lund', question])
        expect(heard(client, words), client.welcome.role).toBe(false);

    await coModerator.does(dismiss(question, 'Not in public, please'));
    await astrid.until(() => astrid.own?.questions[0]?.reason, 'the reason');
    await Promise.all([...others, ...later].map((client) => client.time()));
    for (const client of [...others, ...later])
      for (const words of ['very private', 'Not in public']) expect(heard(client, words)).toBe(false);

    await coModerator.does(approve(question));
    await bjorn.until(() => bjorn.record(question), 'the question for everybody');
    expect(others.filter((client) => heard(client, 'very private'))).toEqual([bjorn]);
  });

  test('a question that is withdrawn goes from every screen', async () => {
    const { connect } = await startTestServer();
    const [moderator, astrid, bjorn] = await Promise.all([
      connect('moderator'),
      connect('attendee'),
      connect('attendee'),
    ]);
    const { question = '' } = await astrid.does(submit('I should not have asked'));
    await moderator.does(approve(question));
    await bjorn.until(() => bjorn.record(question), 'the question');
    await astrid.does(withdraw(question));
    await bjorn.until(() => !bjorn.record(question), 'the question to be gone');

    expect(heard(await connect('attendee'), 'should not have')).toBe(false);
  });

  test('nobody is told who asked what, who voted for what, or the keys of others', async () => {
    const { connect, links } = await startTestServer();
    const [moderator, coModerator, astrid, bjorn, ulrika, screen] = await Promise.all([
      connect('moderator'),
      connect('co-moderator'),
      connect('attendee'),
      connect('attendee'),
      connect('speaker', 'Ulrika Dagård'),
      connect('screen'),
    ]);
    const { question = '' } = await astrid.does(submit('What did it cost?'));
    await moderator.does(approve(question));
    await bjorn.does(upvote(question));
    await moderator.does(queue(question));
    await ulrika.until(() => ulrika.record(question), 'the question in the queue');
    await Promise.all([moderator, coModerator, screen].map((client) => client.time()));

    for (const client of [moderator, coModerator, ulrika, screen])
      for (const attendee of [astrid, bjorn])
        expect(heard(client, attendee.welcome.person), client.welcome.role).toBe(false);
    expect(heard(bjorn, astrid.welcome.person)).toBe(false);
    for (const client of [moderator, coModerator, ulrika, screen, bjorn])
      for (const { url } of links) {
        const { hash } = new URL(url);
        if (hash !== '') expect(heard(client, hash.slice(1))).toBe(false);
      }
  });

  test('metrics count, and name nobody', async () => {
    const { connect, url, links } = await startTestServer();
    const [moderator, astrid] = await Promise.all([connect('moderator'), connect('attendee')]);
    await astrid.does(submit('A very private matter', { name: 'Astrid Lund' }), 'the id of a command');
    await astrid.isRefused(submit('And another one'));
    const text = await (await fetch(`${url}/metrics`)).text();

    expect(text).toContain('moderato_commands_total{type="question.submit",outcome="accepted"} 1');
    expect(text).toContain('moderato_commands_total{type="question.submit",outcome="too_soon"} 1');
    expect(text).toContain('moderato_connections{role="attendee"} 1');
    const secrets = [
      'private',
      'Astrid',
      'the id of a command',
      'GRHT7',
      moderator.welcome.person,
      astrid.welcome.person,
    ];
    for (const secret of [...secrets, ...links.map(({ url }) => new URL(url).hash.slice(1) || 'none')])
      expect(text).not.toContain(secret);
  });

  test('the log of the program holds no name, no text and no key, however much it is told to say', async () => {
    const server = await spawnServer(['--data', temporaryFolder(), '--log-level', 'trace']);
    const moderator = await TestClient.connect(server.url, authOf(server.links, 'moderator'));
    const astrid = await TestClient.connect(server.url, {});
    const { question = '' } = await astrid.does(submit('A very private matter', { name: 'Astrid Lund' }));
    await moderator.does(dismiss(question, 'Not in public, please'));
    await moderator.raw('command', { id: 'Astrid Lund', type: 'A very private matter' });
    await astrid.query({ type: 'questions', order: 'votes', search: 'private' });
    await fetch(`${server.url}/GRHT7?name=Astrid`);
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });

    expect(server.stderr()).toContain('listening');
    const secrets = [
      'Astrid',
      'private',
      'Not in public',
      astrid.welcome.person,
      astrid.welcome.attendee?.token ?? '',
    ];
    for (const secret of [...secrets, ...server.links.map(({ url }) => new URL(url).hash.slice(1) || 'none')])
      expect(server.stderr()).not.toContain(secret);
  });
});
