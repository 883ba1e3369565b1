import { describe, expect, test } from 'vitest';
import { approve, ask, next, queue, start, submit, unvote, upvote } from '../../support/domainCommands.ts';
import { seminarWith } from '../../support/domainSeminar.ts';
import { TestClient } from '../../support/serverClient.ts';
import { lineTo } from '../../support/serverLine.ts';
import { authOf, startTestServer } from '../../support/serverUnderTest.ts';

const plan = seminarWith({}, { moderateFirst: false });

describe('invariant 2: an answer that was lost', () => {
  test('a question is asked once, and its asker learns the first answer', async () => {
    const { url, connect, entries } = await startTestServer();
    const line = await lineTo(url);
    const moderator = await connect('moderator');
    const astrid = await TestClient.connect(line.url, {});
    line.loseAnswers();
    const lost = astrid.command(submit('What did it cost?'), 'the one').catch(() => 'never answered');
    const question = await moderator.until(() => moderator.question('What did it cost?'), 'her question');
    line.cut();
    expect(await astrid.untilLost()).toBe('transport close');

    const again = await astrid.again({ url });
    const answer = await again.does(submit('What did it cost?'), 'the one');
    expect(answer).toEqual({ ok: true, seq: 2, question: question.id });
    expect(await again.does(submit('What did it cost?'), 'the one')).toEqual(answer);
    expect(again.own?.questions).toHaveLength(1);
    expect(await entries()).toHaveLength(2);
    astrid.close();
    expect(await lost).toBe('never answered');
  });

  test('Next advances once, and the moderator learns that it did', async () => {
    const { url, links, session } = await startTestServer();
    const line = await lineTo(url);
    const moderator = await TestClient.connect(line.url, authOf(links, 'moderator'));
    const other = await TestClient.connect(url, authOf(links, 'moderator'));
    await moderator.does(start('keep'));
    line.loseAnswers();
    void moderator.command(next('welcome'), 'pressed').catch(() => {});
    await other.until(() => {
      const graz = other.record('talk-graz');
      return graz?.kind === 'segment' && graz.runs.length > 0;
    }, 'Graz to run');
    line.cut();

    const again = await moderator.again({ url });
    expect(await again.does(next('welcome'), 'pressed')).toEqual({ ok: true, seq: 3 });
    expect(await again.isRefused(next('welcome'), 'pressed again')).toBe('stale');
    expect((await session()).rundown.segments.filter(({ runs }) => runs.length > 0)).toHaveLength(2);
  });

  test('a vote that never arrived counts once when it is sent again', async () => {
    const { url, connect, session } = await startTestServer({ plan });
    const line = await lineTo(url);
    const astrid = await TestClient.connect(line.url, {});
    const bjorn = await connect('attendee');
    const { question = '' } = await bjorn.does(submit('What did it cost?'));
    line.cut();
    await astrid.untilLost();
    const again = await astrid.again({ url });
    const answers = [await again.does(upvote(question), 'vote'), await again.does(upvote(question), 'vote')];

    expect(answers[1]).toEqual(answers[0]);
    expect((await session()).questions.byId.get(question as never)?.voters.size).toBe(1);
  });
});

describe('invariant 7: who comes back', () => {
  test('is sent what was missed, and nothing else', async () => {
    const { connect } = await startTestServer({ plan });
    const [moderator, astrid, speaker] = await Promise.all([
      connect('moderator'),
      connect('attendee'),
      connect('speaker', 'Ulrika Dagård'),
    ]);
    await moderator.does(start('keep'));
    await speaker.until(() => speaker.replica.seq === 2, 'the start');
    speaker.close();
    const { question = '' } = await astrid.does(submit('What did it cost?'));
    await moderator.does(queue(question));
    await moderator.does(next('welcome'));
    await moderator.does(ask(question));

    const again = await speaker.again();
    expect(again.snapshots).toEqual([]);
    expect(again.patches.map(({ from, to }) => [from, to])).toEqual([
      [2, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(again.record(question)).toMatchObject({ status: 'live' });
    expect(again.record('talk-graz')).toMatchObject({ runs: [{ end: null }] });

    const yetAgain = await again.again();
    expect([yetAgain.snapshots, yetAgain.patches]).toEqual([[], []]);
  });

  test('an attendee is told own questions and votes anew', async () => {
    const { connect } = await startTestServer({ plan });
    const [astrid, bjorn] = await Promise.all([connect('attendee'), connect('attendee')]);
    const { question = '' } = await astrid.does(submit('What did it cost?'));
    await bjorn.does(upvote(question));
    astrid.close();
    bjorn.close();

    expect((await astrid.again()).own).toMatchObject({ questions: [{ id: question }], upvotes: [] });
    expect((await bjorn.again()).own).toMatchObject({ questions: [], upvotes: [question] });
  });

  test('with what another process counted gets everything anew', async () => {
    const { connect } = await startTestServer();
    const screen = await connect('screen');
    const again = await screen.again({ auth: { since: { epoch: 'another', seq: screen.replica.seq } } });

    expect(again.snapshots).toHaveLength(1);
    expect(again.patches).toEqual([]);
  });

  test('with a sequence that never was gets everything anew', async () => {
    const { connect } = await startTestServer();
    const screen = await connect('screen');
    const { epoch } = screen.replica;

    for (const seq of [99, 2 ** 40])
      expect((await screen.again({ auth: { since: { epoch, seq } } })).snapshots).toHaveLength(1);
  });

  test('after too long gets everything anew', async () => {
    const { connect } = await startTestServer({ plan });
    const [moderator, second, astrid] = await Promise.all([
      connect('moderator'),
      connect('co-moderator'),
      connect('attendee'),
    ]);
    const { question = '' } = await astrid.does(submit('What did it cost?'));
    second.close();
    const voters = await Promise.all(Array.from({ length: 30 }, () => connect('attendee')));
    // Each vote a commit of its own, and so a patch of its own: more than are kept.
    for (let round = 0; round < 10; round += 1)
      for (const voter of voters) await voter.does(round % 2 === 0 ? upvote(question) : unvote(question));

    const again = await second.again();
    expect(again.snapshots).toHaveLength(1);
    expect(again.replica.records).toEqual(moderator.replica.records);
  });

  test('after a restart gets everything anew, of the session that goes on', async () => {
    const first = await startTestServer();
    const [moderator, astrid] = await Promise.all([first.connect('moderator'), first.connect('attendee')]);
    await moderator.does(start('keep'));
    const { question = '' } = await astrid.does(submit('What did it cost?'), 'the one');
    const before = astrid.welcome.person;
    await first.stop();
    expect(await moderator.untilLost()).toBe('transport close');
    const { url } = await startTestServer({ dataDir: first.dataDir });

    const [moderatorAgain, astridAgain] = await Promise.all([
      moderator.again({ url }),
      astrid.again({ url }),
    ]);
    expect(astridAgain.welcome.person).toBe(before);
    expect(astridAgain.own?.questions).toMatchObject([{ id: question, status: 'pending' }]);
    expect(await astridAgain.does(submit('What did it cost?'), 'the one')).toEqual({
      ok: true,
      seq: 3,
      question,
    });
    expect(moderatorAgain.welcome.epoch).not.toBe(moderator.welcome.epoch);
    expect(moderatorAgain.snapshots).toHaveLength(1);
    expect(moderatorAgain.replica.records).toEqual(moderator.replica.records);
    await moderatorAgain.does(approve(question));
    await moderatorAgain.does(next('welcome'));
  });
});
