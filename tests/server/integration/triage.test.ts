import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { CommandAck } from '../../../shared/protocol/down.ts';
import { oslo } from '../../support/domain.ts';
import { approve, ask, dismiss, questionId, queue, submit, upvote } from '../../support/domainCommands.ts';
import {
  batch,
  believing,
  editQuestion,
  enter,
  merge,
  reply,
  split,
} from '../../support/domainQuestionCommands.ts';
import { questionOf, seminarWith } from '../../support/domainSeminar.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { DrivenClock } from '../../support/serverClock.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

const codeOf = (answer: CommandAck): string => (answer.ok ? 'accepted' : answer.error.code);

describe('two moderators decide on the same question in the same instant', () => {
  /** Two who moderate, and a question that waits. */
  async function two() {
    const server = await startTestServer();
    const [moderator, coModerator, astrid] = await Promise.all([
      server.connect('moderator'),
      server.connect('co-moderator'),
      server.connect('attendee'),
    ]);
    const { question = '' } = await astrid.does(submit('What did it cost?'));
    const status = async () => questionOf(await server.session(), question).triage.status;
    return { ...server, moderator, coModerator, astrid, question, status };
  }

  test.each([
    ['approve it', 'approve it', approve, approve],
    ['approve it', 'dismiss it', approve, dismiss],
    ['dismiss it', 'approve it', dismiss, approve],
  ])('one would %s, the other %s: one is accepted, the other told', async (_, __, one, other) => {
    const { moderator, coModerator, question, status, entries } = await two();
    const answers = await Promise.all([
      moderator.command(believing('pending', one(question))),
      coModerator.command(believing('pending', other(question))),
    ]);
    const refused = answers.find(({ ok }) => !ok);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(['stale', 'not_in_state']).toContain(refused && codeOf(refused));
    expect(refused).toMatchObject({ error: { message: expect.stringMatching(/^\p{Lu}.*\.$/u) } });
    expect(await status()).toBe((answers[0].ok ? one : other) === approve ? 'approved' : 'dismissed');
    expect(await entries()).toHaveLength(3);
  });

  test('both would ask one: one is live, the other asker is told', async () => {
    const { moderator, connect, coModerator, question, session } = await two();
    await coModerator.does(approve(question));
    const desk = await connect('moderator');
    const answers = await Promise.all([moderator.command(ask(question)), desk.command(ask('prepared-what'))]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.map(codeOf).toSorted()).toEqual(['accepted', 'stale']);
    expect((await session()).questions.live).toBe(answers[0].ok ? question : 'prepared-what');
  });

  test('both reword it: one wording stands, and nobody overwrites it unseen', async () => {
    const { moderator, coModerator, question, session } = await two();
    const before = { text: 'What did it cost?' };
    const answers = await Promise.all([
      moderator.command(editQuestion(question, { text: 'What was the price?' }, before)),
      coModerator.command(editQuestion(question, { text: 'How much was it?' }, before)),
    ]);

    expect(answers.map(codeOf).toSorted()).toEqual(['accepted', 'stale']);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { field: 'text' } });
    expect(questionOf(await session(), question).triage.wording).toBe(
      answers[0].ok ? 'What was the price?' : 'How much was it?',
    );
  });

  test('each changes something else of it: both win', async () => {
    const { moderator, coModerator, question, session } = await two();
    const answers = await Promise.all([
      moderator.command(editQuestion(question, { starred: true }, { starred: false })),
      coModerator.command(editQuestion(question, { labels: ['Money'] }, { labels: [] })),
    ]);

    expect(answers.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect(questionOf(await session(), question).triage).toMatchObject({ starred: true, labels: ['Money'] });
  });

  test('both reply: one reply stands', async () => {
    const { moderator, coModerator, question, session } = await two();
    const answers = await Promise.all([
      moderator.command(reply(question, 'Ten million.')),
      coModerator.command(reply(question, 'Nine million.')),
    ]);

    expect(answers.map(codeOf).toSorted()).toEqual(['accepted', 'stale']);
    expect(questionOf(await session(), question).reply?.text).toMatch(/million/);
  });

  test('Q19: in two batches that have one in common, it is decided once', async () => {
    const { moderator, coModerator, connect, question, entries } = await two();
    const ids = [question];
    for (const text of ['One?', 'Two?'])
      ids.push((await (await connect('attendee')).does(submit(text))).question ?? '');
    const [first = '', common = '', last = ''] = ids;
    const answers = await Promise.all([
      moderator.command(batch([first, common], { type: 'approve' }, 'pending')),
      coModerator.command(batch([common, last], { type: 'dismiss' }, 'pending')),
    ]);

    expect(answers).toMatchObject([
      { ok: true, count: answers[0].ok ? answers[0].count : 0 },
      { ok: true, count: answers[1].ok ? answers[1].count : 0 },
    ]);
    const decisions = (await entries())
      .flatMap(({ events }) => events)
      .filter(({ type }) => ['question.approved', 'question.dismissed'].includes(type));
    expect(decisions).toHaveLength(3);
    expect(await coModerator.isRefused(batch(ids, { type: 'approve' }, 'pending'))).toMatch(
      /stale|not_in_state/,
    );
  });
});

describe('Q18: who did what to a question', () => {
  test('is told to moderators: all of it, in order, without its asker’s id', async () => {
    const clock = new DrivenClock(oslo('08:50'));
    const { connect } = await startTestServer({ clock });
    const [moderator, coModerator, astrid, bjorn] = await Promise.all([
      connect('moderator'),
      connect('co-moderator'),
      connect('attendee'),
      connect('attendee'),
    ]);
    const { question = '' } = await astrid.does(submit('What did it cost?'));
    const { question: other = '' } = await bjorn.does(submit('And the price?'));
    await clock.set(oslo('08:51'));
    await coModerator.does(editQuestion(question, { text: 'What was it?' }, { text: 'What did it cost?' }));
    await coModerator.does(approve(question), 'approval');
    await moderator.does({ type: 'undo', of: 'approval' as never });
    await moderator.does(approve(question));
    await bjorn.does(upvote(question));
    await coModerator.does(merge(other, question));
    await coModerator.does(split(other));
    await moderator.does(reply(question, 'Ten million.'));
    const trail = (who: TestClient, id = question) => who.query({ type: 'trail', question: questionId(id) });

    const expected = {
      ok: true,
      type: 'trail',
      trail: [
        { at: oslo('08:50'), by: null, what: 'submitted', text: 'What did it cost?' },
        { at: oslo('08:51'), by: 'co-moderator', what: 'edited', text: 'What was it?' },
        { at: oslo('08:51'), by: 'co-moderator', what: 'approved' },
        { at: oslo('08:51'), by: 'jostein', what: 'undone' },
        { at: oslo('08:51'), by: 'jostein', what: 'approved' },
        { at: oslo('08:51'), by: 'co-moderator', what: 'joined', to: other },
        { at: oslo('08:51'), by: 'jostein', what: 'replied', text: 'Ten million.' },
      ],
    };
    expect(await trail(moderator)).toEqual(expected);
    expect(await trail(coModerator)).toEqual(expected);
    expect(await trail(moderator, other)).toMatchObject({
      trail: [{ what: 'submitted' }, { what: 'merged', to: question }, { what: 'split' }],
    });
    expect(await trail(moderator, 'nowhere')).toMatchObject({ error: { code: 'unknown_id' } });
    for (const other of [astrid, await connect('speaker', 'Hans Sakkers'), await connect('screen')])
      expect(await trail(other)).toEqual({
        ok: false,
        error: { code: 'wrong_role', message: expect.stringMatching(/^\p{Lu}.*\.$/u) },
      });
  });

  test('is there again after a restart', async () => {
    const first = await startTestServer();
    const moderator = await first.connect('moderator');
    const { question = '' } = await moderator.does(enter('And in winter?', { name: 'Nils' }));
    await moderator.does(queue(question));
    const query = { type: 'trail', question: questionId(question) } as const;
    const before = await moderator.query(query);
    await first.stop();
    const second = await startTestServer({ dataDir: first.dataDir });

    expect(before).toMatchObject({ trail: [{ what: 'entered', by: 'jostein' }, { what: 'queued' }] });
    expect(await (await second.connect('co-moderator')).query(query)).toEqual(before);
  });
});

describe('Q7: a hundred a second from one person', () => {
  test('are refused with the time from which more is taken; the line lives on, and nothing is lost after', async () => {
    const { connect, session } = await startTestServer({ plan: seminarWith({}, { moderateFirst: false }) });
    const [moderator, astrid, bjorn] = await Promise.all([
      connect('moderator'),
      connect('attendee'),
      connect('attendee'),
    ]);
    const { question = '' } = await bjorn.does(submit('What did it cost?'));
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        astrid.command(n % 2 === 0 ? upvote(question) : submit('And then?'), randomUUID()),
      ),
    );
    const limited = answers.flatMap((answer) =>
      !answer.ok && answer.error.code === 'rate_limited' ? [answer.error.retryAt ?? 0] : [],
    );
    expect(limited.length).toBeGreaterThan(50);
    const now = await moderator.time();
    for (const retryAt of limited) expect(Math.abs(retryAt - now)).toBeLessThan(20_000);
    expect([astrid.lost, bjorn.lost, moderator.lost]).toEqual([null, null, null]);

    await sleep(Math.max(0, Math.max(...limited) - now) + 50);
    expect(await astrid.command(upvote(question))).toMatchObject({ ok: true });
    await moderator.does(queue(question));
    await astrid.until(() => {
      const record = astrid.record(question);
      return record?.kind === 'question' && record.status === 'queued';
    }, 'what came after to be seen');
    expect(astrid.own?.upvotes).toContain(question);
    expect(questionOf(await session(), question).voters).toContain(astrid.welcome.person);
  });

  test('a megabyte of text ends the line that it came over, and no other', async () => {
    const { connect } = await startTestServer();
    const [moderator, astrid, bjorn] = await Promise.all([
      connect('moderator'),
      connect('attendee'),
      connect('attendee'),
    ]);
    const answer = astrid.command(submit('x'.repeat(1_000_000))).catch(() => 'never answered');

    expect(await astrid.untilLost()).toMatch(/transport (close|error)/);
    expect(await answer).toBe('never answered');
    expect(await bjorn.does(submit('What did it cost?'))).toMatchObject({ ok: true });
    expect(moderator.lost).toBeNull();
    expect(await (await astrid.again()).does(submit('Shorter?'))).toMatchObject({ ok: true });
  });
});

describe('Q8: what people type', () => {
  test.each([
    ['HTML', '<img src=x onerror=alert(1)> <b>Who</b> pays?'],
    ['a script', '</script><script>alert(1)</script>'],
    ['SQL', "'; DROP TABLE commands; --"],
    ['an address', 'https://example.org/?a=1&b=<2>'],
    ['Japanese', '誰がこれを払うのですか？'],
    ['Arabic', 'من يدفع ثمن هذا؟'],
    ['an emoji of many parts', '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈 Who pays?'],
    ['something of JavaScript’s', '__proto__ constructor {{7*7}} \u0027'],
  ])('%s arrives as it is, as a text', async (_, text) => {
    const { connect } = await startTestServer();
    const [moderator, astrid] = await Promise.all([connect('moderator'), connect('attendee')]);
    const { question = '' } = await astrid.does(submit(text, { name: text.slice(0, 20) }));

    const record = await moderator.until(() => moderator.record(question), 'the question');
    expect(record).toMatchObject({ text });
  });

  test('controls, overrides and invisible characters are gone, and what is nothing but them is empty', async () => {
    const { connect } = await startTestServer();
    const [moderator, astrid] = await Promise.all([connect('moderator'), connect('attendee')]);
    expect(await astrid.isRefused(submit('\u202E\u2066\u200B\u0007 \uFEFF'))).toBe('empty');
    const { question = '' } = await astrid.does(submit('\u202EWho\u0000 pays\u2066  for\u200B it\u0007?'));

    const record = await moderator.until(() => moderator.record(question), 'the question');
    expect(record).toMatchObject({ text: 'Who pays for it?' });
  });
});
