import { expect, test } from 'vitest';
import type { MessageId, SpeakerId } from '../../../shared/kernel/ids.ts';
import { minutes, plus, ZERO } from '../../../shared/kernel/time.ts';
import { isHeld, remaining, running } from '../../../shared/rundown/clock.ts';
import { holderOf } from '../../../shared/rundown/floor.ts';
import { missing } from '../../../shared/rundown/recovery.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import { may, type Role } from '../../../shared/session/permissions.ts';
import { oslo } from '../../support/domain.ts';
import {
  adjust,
  advance,
  approve,
  edit,
  next,
  nudge,
  queue,
  submit,
  upvote,
} from '../../support/domainCommands.ts';
import { place } from '../../support/domainQuestionCommands.ts';
import { questionOf, segmentOf } from '../../support/domainSeminar.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { DrivenClock } from '../../support/serverClock.ts';
import { everyCommand } from '../../support/serverCommands.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

/** Those that the second test is about. */
const TRIAGE = [
  'question.enter',
  'question.edit',
  'question.review',
  'question.reorder',
  'question.skip',
  'question.batch',
  'question.merge',
  'question.split',
  'question.putOff',
  'question.offer',
  'question.propose',
  'question.decline',
  'question.reply',
  'question.unreply',
  'asker.mute',
  'submissions.set',
] as const;

test('P1: every command does over the wire what it says, once for each', async () => {
  const clock = new DrivenClock(oslo('08:59'));
  const { connect, session } = await startTestServer({ clock });
  const [moderator, coModerator, astrid, ulrika] = await Promise.all([
    connect('moderator'),
    connect('co-moderator'),
    connect('attendee'),
    connect('speaker', 'Ulrika Dagård'),
  ]);
  const [bjorn, chen] = await Promise.all([connect('attendee'), connect('attendee')]);
  const tried = new Set<string>();
  let question = '';
  let action = '';
  let message = '';
  const does = async (who: TestClient, type: keyof ReturnType<typeof everyCommand>) => {
    tried.add(type);
    const id = `the ${tried.size}th, ${type}`;
    const answer = await who.does(everyCommand(question, action, message)[type], id);
    if (type !== 'undo' && type !== 'redo') action = id;
    return answer;
  };
  const current = async () => running((await session()).rundown)?.segment.id;
  const status = async () => questionOf(await session(), question).triage.status;

  question = (await does(astrid, 'question.submit')).question ?? '';
  expect(questionOf(await session(), question)).toMatchObject({
    text: 'What did it cost?',
    to: 'lund',
    name: 'Astrid',
  });
  await does(coModerator, 'question.approve');
  expect(await status()).toBe('approved');
  await does(bjorn, 'question.upvote');
  expect([...questionOf(await session(), question).voters]).toEqual([bjorn.welcome.person]);
  await does(bjorn, 'question.unvote');
  expect(questionOf(await session(), question).voters.size).toBe(0);
  await does(coModerator, 'question.dismiss');
  expect(questionOf(await session(), question).triage).toMatchObject({
    status: 'dismissed',
    reason: 'Asked already.',
  });
  await does(coModerator, 'undo');
  expect(await status()).toBe('approved');
  await does(coModerator, 'redo');
  expect(await status()).toBe('dismissed');
  await coModerator.does(everyCommand(question, action)['question.approve']);
  await does(coModerator, 'question.queue');
  expect((await session()).questions.queue).toEqual([question]);

  const order = async () => (await session()).rundown.segments.map(({ id }) => id);
  await does(moderator, 'rundown.reorder');
  expect((await order()).slice(2, 4)).toEqual(['talk-lund', 'closing']);
  await does(moderator, 'rundown.edit');
  expect(segmentOf(await session(), 'closing').title).toBe('Thanks');
  await does(moderator, 'rundown.drop');
  expect(segmentOf(await session(), 'closing').dropped).toBe(true);
  await does(moderator, 'rundown.restore');
  expect(segmentOf(await session(), 'closing').dropped).toBe(false);
  const { segment: copy = '' } = await does(moderator, 'rundown.duplicate');
  expect(segmentOf(await session(), copy)).toMatchObject({ title: 'Thanks', planned: minutes(5) });
  const { segment: music = '' } = await does(moderator, 'rundown.insert');
  expect((await order()).slice(2, 6)).toEqual(['talk-lund', music, 'closing', copy]);
  await does(moderator, 'rundown.remove');
  expect(await order()).not.toContain('closing');
  await does(moderator, 'rundown.plan');
  expect((await session()).rundown.hardEnd).toBe(oslo('10:20'));
  await does(moderator, 'session.edit');
  expect((await session()).settings.nudges).toEqual(['Now']);
  await does(moderator, 'city.zone');
  expect((await session()).cities[0]).toMatchObject({ id: 'graz', timeZone: 'Europe/Oslo' });

  message = (await does(coModerator, 'message.send')).message ?? '';
  const messageOf = async () => (await session()).messages.byId.get(message as MessageId);
  await does(ulrika, 'message.delivered');
  expect((await messageOf())?.receipts.get(ulrika.welcome.person)).toMatchObject({ seenAt: null });
  await does(ulrika, 'message.seen');
  expect((await messageOf())?.receipts.get(ulrika.welcome.person)).toMatchObject({ seenAt: clock.now() });
  await does(coModerator, 'message.clear');
  expect(await messageOf()).toMatchObject({ text: 'Two minutes', clearedAt: clock.now() });
  await does(moderator, 'curtain.set');
  expect((await session()).messages.curtain).toBe('standby');

  await clock.set(oslo('09:00'));
  await does(moderator, 'rundown.start');
  expect(await current()).toBe('welcome');
  await does(moderator, 'rundown.next');
  expect(await current()).toBe('talk-graz');
  await does(moderator, 'rundown.previous');
  expect(await current()).toBe('welcome');
  await does(moderator, 'rundown.goTo');
  expect(await current()).toBe('talk-lund');
  await does(moderator, 'rundown.hold');
  expect(isHeld((await session()).rundown)).toBe(true);
  await clock.advance(minutes(1));
  await does(moderator, 'rundown.resume');
  expect(isHeld((await session()).rundown)).toBe(false);
  await does(moderator, 'rundown.adjust');
  expect(remaining(segmentOf(await session(), 'talk-lund'), clock.now())).toBe(minutes(12));
  await does(moderator, 'floor.give');
  expect(holderOf((await session()).rundown)).toBe('moderator');
  await moderator.does(adjust('talk-lund', minutes(30)));
  expect(missing((await session()).rundown, clock.now())).toBeGreaterThan(0);
  await does(moderator, 'rundown.recover');
  expect(missing((await session()).rundown, clock.now())).toBe(0);

  await does(moderator, 'question.ask');
  expect(await status()).toBe('live');
  await does(moderator, 'question.show');
  expect((await session()).questions.offScreen).toBe(true);
  await does(moderator, 'question.answered');
  expect(await status()).toBe('answered');
  await does(moderator, 'question.return');
  expect(await status()).toBe('queued');
  await does(moderator, 'moderation.set');
  expect((await session()).questions.moderateFirst).toBe(false);
  question = (await chen.does(submit('And then?'))).question ?? '';
  await does(chen, 'question.withdraw');
  expect(await status()).toBe('withdrawn');
  await does(moderator, 'rundown.end');
  expect((await session()).rundown.endedAt).toBe(plus(oslo('09:00'), minutes(1)));

  // What is said and done about questions in writing and in triage has a test of its own.
  expect([...tried, ...TRIAGE].sort()).toEqual(Object.keys(everyCommand('', '')).sort());
});

test('P1: and so does every command of triage, of speakers, and of who asks', async () => {
  const { connect, session } = await startTestServer();
  const [moderator, coModerator, astrid, ulrika] = await Promise.all([
    connect('moderator'),
    connect('co-moderator'),
    connect('attendee'),
    connect('speaker', 'Ulrika Dagård'),
  ]);
  const tried: string[] = [];
  let question = '';
  const does = (who: TestClient, type: (typeof TRIAGE)[number]) => {
    tried.push(type);
    return who.does(everyCommand(question, 'nothing')[type]);
  };
  const now = async () => questionOf(await session(), question);
  const own = async () => (await session()).questions;

  question = (await astrid.does(submit('What did it cost?', { to: 'lund' }))).question ?? '';
  await does(coModerator, 'question.edit');
  expect(await now()).toMatchObject({
    text: 'What did it cost?',
    triage: { wording: 'What did it cost us?', status: 'pending' },
  });
  await moderator.does(approve(question));
  await does(coModerator, 'question.review');
  expect((await now()).triage.status).toBe('pending');
  await does(coModerator, 'question.merge');
  expect((await now()).triage).toMatchObject({ status: 'merged', merged: { into: 'prepared-why' } });
  await does(coModerator, 'question.split');
  expect((await now()).triage).toMatchObject({ status: 'pending', merged: null });
  expect(await does(coModerator, 'question.batch')).toMatchObject({ ok: true, count: 2 });
  expect((await now()).triage.starred).toBe(true);
  await does(coModerator, 'question.putOff');
  expect((await now()).triage.later).toBe('lund');

  await moderator.does(approve(question));
  await moderator.does(queue(question));
  await moderator.does(queue('prepared-what'));
  await does(coModerator, 'question.reorder');
  expect((await own()).queue).toEqual(['prepared-what', question]);
  await coModerator.does(place(question, null));
  await does(moderator, 'question.skip');
  expect((await own()).queue).toEqual(['prepared-what', question]);

  await does(ulrika, 'question.offer');
  expect((await now()).offers.get(ulrika.welcome.person as SpeakerId)).toBe('take');
  await does(ulrika, 'question.propose');
  expect([...(await now()).proposals.values()]).toMatchObject([
    { text: 'Less than a swimming pool.', to: 'asker' },
  ]);
  await does(coModerator, 'question.decline');
  expect((await now()).proposals.size).toBe(0);
  await does(coModerator, 'question.reply');
  expect((await now()).reply).toMatchObject({ text: 'Ten million.', to: 'all', by: 'co-moderator' });
  await does(coModerator, 'question.unreply');
  expect((await now()).reply).toBeNull();

  await does(coModerator, 'asker.mute');
  expect([...(await own()).muted]).toEqual([astrid.welcome.person]);
  expect(await astrid.isRefused(submit('And then?'))).toBe('muted');
  await does(moderator, 'submissions.set');
  expect((await own()).gate).toEqual({ override: 'closed', message: 'We go on at eleven.' });
  question = (await does(coModerator, 'question.enter')).question ?? '';
  expect(await now()).toMatchObject({ origin: 'entered', name: 'Nils', author: null });

  expect(tried.sort()).toEqual([...TRIAGE].sort());
});

test('P1: every command is refused to every role that may not send it, and nothing comes of it', async () => {
  const { connect, entries } = await startTestServer();
  const roles: readonly Role[] = ['moderator', 'co-moderator', 'speaker', 'screen', 'attendee'];
  for (const role of roles) {
    const client = await connect(role);
    for (const [type, body] of Object.entries(everyCommand('prepared-what', 'nothing')) as [
      never,
      SessionCommand,
    ][])
      if (!may(role, type)) expect(await client.isRefused(body), `${type} by a ${role}`).toBe('wrong_role');
  }
  expect(await entries()).toHaveLength(1);
});

test('T13: what time alone may do, nobody can send', async () => {
  const { connect } = await startTestServer();
  const moderator = await connect('moderator');

  expect(await moderator.isRefused(advance('welcome'))).toBe('malformed');
  expect(await moderator.isRefused(nudge('welcome', minutes(2)))).toBe('malformed');
});

test('invariant 8: refusals come in words, and with the time from which it would be accepted', async () => {
  const clock = new DrivenClock(oslo('09:00'));
  const { connect } = await startTestServer({ clock });
  const [moderator, astrid] = await Promise.all([connect('moderator'), connect('attendee')]);
  await astrid.does(submit('One?'));
  await clock.set(oslo('09:00:04'));

  expect(await astrid.command(submit('Two?'))).toEqual({
    ok: false,
    error: { code: 'too_soon', message: expect.stringMatching(/^\p{Lu}.*\.$/u), retryAt: oslo('09:00:10') },
  });
  expect(await astrid.isRefused(submit('  \u200B '))).toBe('empty');
  expect(await astrid.isRefused(submit('x'.repeat(301)))).toBe('too_long');
  expect(await astrid.isRefused(submit('Who?', { to: 'oslo' }))).toBe('unknown_id');
  expect(await astrid.isRefused(upvote('nowhere'))).toBe('unknown_id');
  expect(await astrid.isRefused(upvote('prepared-what'))).toBe('closed');
  expect(await moderator.isRefused(next('welcome'))).toBe('not_in_state');
  expect(await moderator.command(edit('welcome', { length: ZERO }, { length: minutes(5) }))).toEqual({
    ok: false,
    error: { code: 'invalid', message: expect.stringMatching(/^\p{Lu}.*\.$/u), field: 'length' },
  });
});

test('an answer says as of which sequence it is true, and a question has its id', async () => {
  const { connect, entries } = await startTestServer();
  const [moderator, astrid] = await Promise.all([connect('moderator'), connect('attendee')]);
  const answer = await astrid.does(submit('One?'), 'astrid-1');

  expect(answer).toEqual({ ok: true, seq: 2, question: expect.stringMatching(/^[\w-]+$/) });
  expect((await entries())[answer.seq - 1]).toMatchObject({
    seq: 2,
    id: 'astrid-1',
    by: astrid.welcome.person,
  });
  await moderator.until(() => moderator.replica.seq === 2, 'the same sequence for the moderator');
});

test('questions beyond the view are asked for by page, order, city and text', async () => {
  const { connect } = await startTestServer();
  const [moderator, astrid, bjorn] = await Promise.all([
    connect('moderator'),
    connect('attendee'),
    connect('attendee'),
  ]);
  const one = (await astrid.does(submit('What did the BUDGET say?', { to: 'lund' }))).question ?? '';
  const other = (await bjorn.does(submit('And the neighbours?'))).question ?? '';
  const texts = async (query: object) => {
    const answer = await astrid.query({ type: 'questions', order: 'newest', ...query });
    return answer.ok && answer.type === 'questions' ? answer.questions.map(({ text }) => text) : answer;
  };
  expect(await texts({})).toEqual([]);

  await moderator.does(everyCommand(one, '')['question.approve']);
  await moderator.does(everyCommand(other, '')['question.approve']);
  await bjorn.does(upvote(one));
  expect(await texts({ order: 'votes' })).toEqual(['What did the BUDGET say?', 'And the neighbours?']);
  expect(await texts({ city: 'lund' })).toEqual(['What did the BUDGET say?']);
  const { question: third = '' } = await (await connect('attendee')).does(
    submit('Ulrika, and you?', { to: 'ulrika-dagard' }),
  );
  await moderator.does(everyCommand(third, '')['question.approve']);
  expect(await texts({ city: 'lund', order: 'votes' }), 'also what is to the city’s speaker').toEqual([
    'What did the BUDGET say?',
    'Ulrika, and you?',
  ]);
  expect(await texts({ city: null }), 'to all').toEqual(['And the neighbours?']);
  expect(await texts({ search: 'budget' })).toEqual(['What did the BUDGET say?']);
  expect(await texts({ page: 1 })).toEqual([]);
  expect(await (await connect('screen')).query({ type: 'questions', order: 'votes' })).toMatchObject({
    error: { code: 'wrong_role' },
  });
});
