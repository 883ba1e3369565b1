import { expect, test } from 'vitest';
import { memoryLog } from '../../../server/log/memory.ts';
import { SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { commandId, oslo } from '../../support/domain.ts';
import { approve, hold, next, start, submit, upvote, withdraw } from '../../support/domainCommands.ts';
import { moved, started } from '../../support/domainEvents.ts';
import { ASTRID, BJORN, COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { segmentOf, seminarWith } from '../../support/domainSeminar.ts';
import { turns } from '../../support/serverClock.ts';
import { logged } from '../../support/serverEvents.ts';
import { openDesk, openHeldDesk } from '../../support/serverSession.ts';

const openReview = { plan: seminarWith({}, { moderateFirst: false }) };

test('a command is logged with who sent it and when, and answered with its place', async () => {
  const { send, log, live } = await openDesk(memoryLog(), { at: '09:00' });

  expect(await send(JOSTEIN, start('keep'), 'first')).toEqual({ ok: true, value: { seq: 2 } });
  expect(await log.read(SEMINAR_CODE, 1)).toEqual([
    { seq: 2, id: 'first', by: JOSTEIN.id, at: oslo('09:00'), outcome: {}, events: [started()] },
  ]);
  expect(live.seq).toBe(2);
  expect(segmentOf(live.state, 'welcome').runs).toHaveLength(1);
});

test('who asks is told the id that the question got', async () => {
  const { send, live } = await openDesk(memoryLog());
  const answer = await send(ASTRID, submit('Who pays for it?'));
  const question = answer.ok ? answer.value.question : undefined;

  expect(question && live.state.questions.byId.get(question)?.text).toBe('Who pays for it?');
});

test('a command that comes in the very breath of an answer is decided, too', async () => {
  const { live } = await openDesk(memoryLog());
  const answers = await live.command(JOSTEIN, commandId(1), start('keep')).then(async (first) => {
    const second = await live.command(JOSTEIN, commandId(2), next('welcome'));
    return [first, second, await live.command(JOSTEIN, commandId(3), next('talk-graz'))];
  });

  expect(answers).toEqual([2, 3, 4].map((seq) => ({ ok: true, value: { seq } })));
});

test('a refusal leaves no trace', async () => {
  const { send, log, publications } = await openDesk(memoryLog());

  expect(await send(ASTRID, start('keep'))).toMatchObject({ ok: false, error: { code: 'wrong_role' } });
  expect(await log.read(SEMINAR_CODE, 0)).toHaveLength(1);
  expect(publications).toEqual([]);
});

test('T1: now is never before the last thing that happened', async () => {
  const log = memoryLog();
  const first = await openDesk(log, { at: '09:00' });
  await first.send(JOSTEIN, start('keep'));
  const second = await openDesk(log, { at: '08:30' });
  await second.send(JOSTEIN, next('welcome'));

  expect(second.live.now()).toBe(oslo('09:00'));
  expect((await log.read(SEMINAR_CODE, 0)).map(({ at }) => at)).toEqual([
    oslo('08:00'),
    oslo('09:00'),
    oslo('09:00'),
  ]);
});

test('invariant 1: nobody is told anything before it is durable', async () => {
  const { send, log, live, told } = await openHeldDesk();
  const answer = send(JOSTEIN, start('keep'), 'start');
  await turns();

  expect(told).toEqual([]);
  expect(live.seq).toBe(1);
  expect(segmentOf(live.state, 'welcome').runs).toEqual([]);

  await log.commit();
  expect(await answer).toEqual({ ok: true, value: { seq: 2 } });
  expect(told).toContain('published 2');
  expect(segmentOf(live.state, 'welcome').runs).toHaveLength(1);
});

test('invariant 1: what comes in one turn shares one commit, and each its own place', async () => {
  const { send, log, publications } = await openHeldDesk(openReview);
  const answers = [ASTRID, BJORN].map((who) => send(who, submit(`${who.id}?`), `of ${who.id}`));
  answers.push(send(JOSTEIN, start('keep')));
  await log.commit();

  expect(await Promise.all(answers)).toMatchObject([2, 3, 4].map((seq) => ({ ok: true, value: { seq } })));
  expect(log.batches.map(({ expectedSeq, commands }) => [expectedSeq, commands.length])).toEqual([[1, 3]]);
  expect(publications.map(({ seq, entries }) => [seq, entries.length])).toEqual([[4, 3]]);
});

test('invariant 1: what comes while a commit is under way waits for the next, together', async () => {
  const { send, log, told } = await openHeldDesk(openReview);
  const first = send(JOSTEIN, start('keep'), 'start');
  await turns();
  const later = [send(ASTRID, submit('One?'), 'one'), send(BJORN, submit('Two?'), 'two')];
  await log.commit();

  expect(await first).toMatchObject({ ok: true });
  expect(told).toEqual(['published 2', 'start: ok 2']);

  await log.commit();
  expect(await Promise.all(later)).toMatchObject([{ value: { seq: 3 } }, { value: { seq: 4 } }]);
  expect(log.batches.map(({ expectedSeq, commands }) => [expectedSeq, commands.length])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('a publication leads from the state that was last told to the new one', async () => {
  const { send, live, publications } = await openDesk(memoryLog());
  const before = live.state;
  await send(JOSTEIN, start('keep'));
  const between = live.state;
  await send(JOSTEIN, next('welcome'));

  expect(publications.map(({ before, after }) => [before, after])).toEqual([
    [before, between],
    [between, live.state],
  ]);
});

test('invariant 1: two who press Next at once advance once; the second learns it when the first is durable', async () => {
  const { send, log, live, told } = await openHeldDesk();
  const started = send(JOSTEIN, start('keep'), 'start');
  await log.commit();
  await started;
  told.length = 0;
  const one = send(JOSTEIN, next('welcome'), 'one');
  const other = send(INGRID, next('welcome'), 'other');
  await turns();

  expect(told).toEqual([]);

  await log.commit();
  expect(await one).toMatchObject({ ok: true });
  expect(await other).toMatchObject({ ok: false, error: { code: 'stale' } });
  expect(log.batches.at(-1)?.commands.map(({ events }) => events)).toEqual([[moved('welcome', 'talk-graz')]]);
  expect(segmentOf(live.state, 'talk-graz').runs).toHaveLength(1);
});

test('a refusal that rests on nothing undecided is told at once', async () => {
  const { send, told } = await openHeldDesk();
  await send(JOSTEIN, next('welcome'), 'too early');

  expect(told).toEqual(['too early: not_in_state']);
});

test('a commit that fails refuses its batch and all that was built on it, and nothing of it has been', async () => {
  const { send, log, live, told, isBroken } = await openHeldDesk();
  const before = live.state;
  const all = [send(JOSTEIN, start('keep')), send(JOSTEIN, next('welcome'))];
  await turns();
  all.push(send(JOSTEIN, hold('talk-graz')), send(INGRID, next('welcome')));
  await log.fail();

  for (const answer of await Promise.all(all))
    expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(told.filter((line) => line.startsWith('published'))).toEqual([]);
  expect(live.state).toBe(before);
  expect(log.batches).toHaveLength(1);
  expect(isBroken()).toBe(false);
});

test('after a commit that failed the session goes on, and the same command may be sent again', async () => {
  const { send, log, live } = await openHeldDesk();
  const failed = send(JOSTEIN, start('keep'), 'start');
  await log.fail();
  expect(await failed).toMatchObject({ ok: false });

  const again = send(JOSTEIN, start('keep'), 'start');
  await log.commit();
  expect(await again).toEqual({ ok: true, value: { seq: 2 } });
  expect(live.seq).toBe(2);
});

test('invariant 2: a retry while the first is under way waits for the same answer', async () => {
  const { send, log } = await openHeldDesk();
  const first = send(ASTRID, submit('Who pays for it?'), 'question');
  await turns();
  const retry = send(ASTRID, submit('Who pays for it?'), 'question');
  await log.commit();

  expect(await first).toMatchObject({ ok: true, value: { seq: 2 } });
  expect(await retry).toEqual(await first);
  expect(log.batches).toHaveLength(1);
});

test('invariant 2: a retry afterwards gets the first answer, whatever it says and whatever has happened since', async () => {
  const { send, live } = await openDesk(memoryLog(), openReview);
  const first = await send(ASTRID, submit('Who pays for it?'), 'question');
  const question = first.ok ? (first.value.question ?? '') : '';
  await send(ASTRID, withdraw(question));

  expect(await send(ASTRID, submit('Something else?'), 'question')).toEqual(first);
  expect(live.state.questions.byId.get(question as never)?.triage.status).toBe('withdrawn');
});

test('invariant 2: a retry after a restart gets the first answer', async () => {
  const log = memoryLog();
  const first = await (await openDesk(log)).send(ASTRID, submit('Who pays for it?'), 'question');
  const again = await openDesk(log, { at: '09:30' });

  expect(await again.send(ASTRID, submit('Who pays for it?'), 'question')).toEqual(first);
  expect(await log.read(SEMINAR_CODE, 0)).toHaveLength(2);
});

test('invariant 2: what changed nothing is remembered too', async () => {
  const { send, log, clock } = await openDesk(memoryLog(), openReview);
  const asked = await send(ASTRID, submit('Who pays for it?'));
  const question = asked.ok ? (asked.value.question ?? '') : '';
  await send(BJORN, upvote(question), 'vote');
  const repeat = await send(BJORN, upvote(question), 'vote again');
  await clock.set(oslo('08:56'));

  expect(repeat).toEqual({ ok: true, value: { seq: 4 } });
  expect(await send(BJORN, upvote(question), 'vote again')).toEqual(repeat);
  expect((await log.read(SEMINAR_CODE, 3)).map(({ events }) => events)).toEqual([[]]);
});

test('invariant 2: a refusal is not remembered', async () => {
  const { send } = await openDesk(memoryLog());

  expect(await send(JOSTEIN, next('welcome'), 'next')).toMatchObject({ ok: false });
  await send(JOSTEIN, start('keep'));
  expect(await send(JOSTEIN, next('welcome'), 'next')).toEqual({ ok: true, value: { seq: 3 } });
});

test('invariant 2: an id is its sender’s own', async () => {
  const { send, live } = await openDesk(memoryLog(), openReview);
  await send(ASTRID, submit('One?'), 'the same');

  expect(await send(BJORN, submit('Two?'), 'the same')).toMatchObject({ ok: true, value: { seq: 3 } });
  expect(live.state.questions.byId.size).toBe(8);
});

test('invariant 11: who finds that somebody else has written decides nothing any more, and tells nobody', async () => {
  const { send, log, live, told, isBroken } = await openDesk(memoryLog());
  await log.append({
    session: SEMINAR_CODE,
    expectedSeq: 1,
    commands: [logged('elsewhere', { events: [started()] })],
  });

  expect(await send(JOSTEIN, start('keep'), 'start')).toMatchObject({ error: { code: 'unavailable' } });
  expect(await send(JOSTEIN, start('keep'), 'start')).toMatchObject({ error: { code: 'unavailable' } });
  expect(isBroken()).toBe(true);
  expect(told.filter((line) => line.startsWith('published'))).toEqual([]);
  expect(live.seq).toBe(1);
  expect(await log.read(SEMINAR_CODE, 0)).toHaveLength(2);
});

test('invariant 11: the same where the log knows a command that the session does not', async () => {
  const log = memoryLog();
  const { send, isBroken } = await openDesk(log);
  const elsewhere = await openDesk(log);
  await elsewhere.send(ASTRID, submit('Who pays for it?'), 'question');

  expect(await send(ASTRID, submit('Who pays for it?'), 'question')).toMatchObject({
    error: { code: 'unavailable' },
  });
  expect(isBroken()).toBe(true);
});

test('closing waits for what is under way, answers it, and takes nothing more', async () => {
  const { send, log, live } = await openHeldDesk();
  const answer = send(JOSTEIN, start('keep'));
  let closed = false;
  const closing = live.close().then(() => {
    closed = true;
  });

  expect(await send(JOSTEIN, next('welcome'))).toMatchObject({ error: { code: 'unavailable' } });
  await turns();
  expect(closed).toBe(false);

  await log.commit();
  expect(await answer).toMatchObject({ ok: true });
  await closing;
  expect(log.batches).toHaveLength(1);
});

test('a co-moderator’s and a moderator’s commands are decided in the order in which they came', async () => {
  const { send, log } = await openHeldDesk();
  const asked = send(ASTRID, submit('Who pays for it?'));
  await log.commit();
  const answer = await asked;
  const question = answer.ok ? (answer.value.question ?? '') : '';
  const both = [send(COMO, approve(question)), send(JOSTEIN, approve(question))];
  await log.commit();

  expect(await Promise.all(both)).toMatchObject([
    { ok: true },
    { ok: false, error: { code: 'not_in_state' } },
  ]);
});
