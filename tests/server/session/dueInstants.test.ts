import { expect, test } from 'vitest';
import type { EventLog } from '../../../server/log/eventLog.ts';
import { memoryLog } from '../../../server/log/memory.ts';
import { SYSTEM } from '../../../shared/kernel/ids.ts';
import { minutes, seconds } from '../../../shared/kernel/time.ts';
import { SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { clockOf, oslo } from '../../support/domain.ts';
import { adjust, hold, next, resume, start, submit } from '../../support/domainCommands.ts';
import { moved } from '../../support/domainEvents.ts';
import { ASTRID, JOSTEIN } from '../../support/domainPeople.ts';
import { seminarWith } from '../../support/domainSeminar.ts';
import { turns } from '../../support/serverClock.ts';
import { openDesk, openHeldDesk } from '../../support/serverSession.ts';

/** The welcome and the first two cities make way by themselves. */
const plan = seminarWith({
  welcome: { atZero: 'advance' },
  'talk-graz': { atZero: 'advance' },
  'talk-lund': { atZero: 'advance' },
});
const at0900 = { plan, at: '09:00' };

/** What time alone has caused, each with its instant. */
const advancesIn = async (log: EventLog) =>
  (await log.read(SEMINAR_CODE, 0))
    .filter(({ by }) => by === SYSTEM)
    .flatMap(({ at, events }) =>
      events.map((event) => (event.type === 'rundown.moved' ? `${clockOf(at)} ${event.to}` : event.type)),
    )
    .slice(1);

const IN_ORDER = ['09:05 talk-graz', '09:15 talk-lund', '09:25 talk-utrecht'];

test('T13: each falls due at its own instant, without anybody’s doing', async () => {
  const { send, log, clock, publications } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await clock.set(oslo('09:04:59.999'));
  expect(await advancesIn(log)).toEqual([]);

  await clock.set(oslo('09:05'));
  expect(await advancesIn(log)).toEqual(['09:05 talk-graz']);
  await clock.set(oslo('09:40'));
  expect(await advancesIn(log)).toEqual(IN_ORDER);
  expect(publications).toHaveLength(4);
  expect(clock.alarms).toBe(0);
});

test('T13: after downtime all that fell due is appended, in order, each with its own instant', async () => {
  const log = memoryLog();
  const before = await openDesk(log, at0900);
  await before.send(JOSTEIN, start('keep'));
  await before.live.close();
  await openDesk(log, { at: '09:40' });
  await turns();

  expect(await advancesIn(log)).toEqual(IN_ORDER);
});

test('T13: after downtime it comes before a command, however early that arrives', async () => {
  const log = memoryLog();
  const before = await openDesk(log, at0900);
  await before.send(JOSTEIN, start('keep'));
  await before.live.close();
  const after = await openDesk(log, { at: '09:40' });

  expect(await after.send(JOSTEIN, next('talk-lund'))).toMatchObject({ error: { code: 'stale' } });
  expect(await after.send(JOSTEIN, next('talk-utrecht'))).toMatchObject({ ok: true });
  expect(await advancesIn(log)).toEqual(IN_ORDER);
});

test('T13: a clock that jumps over several instants changes nothing of their order, nor do commands meanwhile', async () => {
  const { send, log, clock } = await openHeldDesk(at0900);
  const started = send(JOSTEIN, start('keep'));
  await log.commit();
  await started;
  await clock.set(oslo('09:16'));
  const asked = send(ASTRID, submit('Who pays for it?'));
  await log.commit();
  await log.commit();
  await asked;

  expect((await log.read(SEMINAR_CODE, 2)).map(({ at }) => clockOf(at))).toEqual(['09:05', '09:15', '09:16']);
});

test('T13: what is due is told when it is durable, like everything else', async () => {
  const { send, log, clock, live, told } = await openHeldDesk(at0900);
  const started = send(JOSTEIN, start('keep'), 'start');
  await log.commit();
  await started;
  await clock.set(oslo('09:05'));
  expect(told).toEqual(['published 2', 'start: ok 2']);

  await log.commit();
  expect(told).toContain('published 3');
  expect(live.seq).toBe(3);
});

test('T13: the alarm follows what moves the instant', async () => {
  const { send, log, clock } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await clock.set(oslo('09:02'));
  await send(JOSTEIN, adjust('welcome', minutes(2)));
  await clock.set(oslo('09:06'));
  await send(JOSTEIN, hold('welcome'));
  await clock.set(oslo('09:10'));
  expect(await advancesIn(log)).toEqual([]);

  await send(JOSTEIN, resume('welcome'));
  await clock.set(oslo('09:12'));
  expect(await advancesIn(log)).toEqual(['09:11 talk-graz']);
});

test('T13: taken back in the very instant, it happens again, and is a command of its own', async () => {
  const { send, log, live, clock, isBroken } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await clock.set(oslo('09:05'));
  const of = live.state.history.done.at(-1)?.id ?? ('' as never);
  await send(JOSTEIN, { type: 'undo', of });
  await turns();

  expect(isBroken()).toBe(false);
  expect(await advancesIn(log)).toEqual(['09:05 talk-graz', '09:05 talk-graz']);
});

test('T13: segments without length make way one after the other in one instant', async () => {
  const log = memoryLog();
  const { send, clock, isBroken } = await openDesk(log, at0900);
  await send(JOSTEIN, start('keep'));
  await send(JOSTEIN, adjust('talk-graz', minutes(-10)));
  await send(JOSTEIN, adjust('talk-lund', minutes(-10)));
  await clock.set(oslo('09:06'));

  expect(await advancesIn(log)).toEqual(['09:05 talk-graz', '09:05 talk-lund', '09:05 talk-utrecht']);
  expect(isBroken()).toBe(false);
});

test('T13: while the disk is full it is tried again now and then, not without pause', async () => {
  const { send, log, clock } = await openHeldDesk(at0900);
  const started = send(JOSTEIN, start('keep'));
  await log.commit();
  await started;
  await clock.set(oslo('09:05'));
  await log.fail();
  await turns();
  expect(log.batches).toHaveLength(2);

  await clock.advance(seconds(1));
  expect(log.batches).toHaveLength(3);
  await log.commit();
  expect(await advancesIn(log)).toEqual(['09:05 talk-graz']);
});

test('T13: a session that is closed does nothing more', async () => {
  const { send, log, live, clock } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await live.close();
  await clock.set(oslo('09:30'));

  expect(await advancesIn(log)).toEqual([]);
  expect(clock.alarms).toBe(0);
});

test('T13: the event says that nobody pressed anything', async () => {
  const { send, log, clock } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await clock.set(oslo('09:05'));

  expect((await log.read(SEMINAR_CODE, 2))[0]?.events).toEqual([moved('welcome', 'talk-graz', 'advance')]);
});
