import { expect, test } from 'vitest';
import type { EventLog } from '../../../server/log/eventLog.ts';
import { memoryLog } from '../../../server/log/memory.ts';
import { Registry } from '../../../server/session/registry.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { CommandId, SessionCode } from '../../../shared/kernel/ids.ts';
import { SEMINAR, SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { oslo } from '../../support/domain.ts';
import { start } from '../../support/domainCommands.ts';
import { started } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { segmentOf } from '../../support/domainSeminar.ts';
import { NOTHING_READ } from '../../support/reading.ts';
import { DrivenClock, turns } from '../../support/serverClock.ts';
import { logged } from '../../support/serverEvents.ts';
import { HeldLog } from '../../support/serverLogs.ts';
import { SILENT } from '../../support/serverSession.ts';

function registryOn(log: EventLog) {
  let dropped = 0;
  let created = 0;
  const registry = new Registry({
    log,
    clock: new DrivenClock(oslo('09:00')),
    logger: SILENT,
    epoch: 'this-process',
    newId: () => `new-${++created}`,
    read: NOTHING_READ,
    outlet: () => ({
      patch: () => {},
      own: () => {},
      isHere: () => false,
      audience: () => 0,
      drop: () => {
        dropped += 1;
      },
    }),
  });
  const send = async (id: string) => {
    const { live } = present(await registry.get(SEMINAR_CODE), 'a session');
    return live.command(JOSTEIN, id as CommandId, start('keep'));
  };
  return { registry, send, dropped: () => dropped };
}

test('creates a session once, and leaves one that is there as it is', async () => {
  const log = memoryLog();
  const { registry } = registryOn(log);
  await registry.create(SEMINAR_CODE, SEMINAR);
  await registry.create(SEMINAR_CODE, { ...SEMINAR, title: 'Another' });

  expect(await log.read(SEMINAR_CODE, 0)).toHaveLength(1);
  expect((await registry.get(SEMINAR_CODE))?.live.state.title).toBe(SEMINAR.title);
});

test('opens a session once, however many ask at the same time', async () => {
  const { registry } = registryOn(memoryLog());
  await registry.create(SEMINAR_CODE, SEMINAR);
  const [one, other] = await Promise.all([registry.get(SEMINAR_CODE), registry.get(SEMINAR_CODE)]);

  expect(one).not.toBeNull();
  expect(other).toBe(one);
});

test('knows no session of another code, until there is one', async () => {
  const { registry } = registryOn(memoryLog());
  const code = 'PWK4X' as SessionCode;
  expect(await registry.get(code)).toBeNull();

  await registry.create(code, SEMINAR);
  expect(await registry.get(code)).not.toBeNull();
});

test('what could not be opened may go well the next time', async () => {
  const log = memoryLog();
  let broken = true;
  const { registry } = registryOn({
    ...log,
    read: (...of) => (broken ? Promise.reject(new Error('no disk')) : log.read(...of)),
  });
  await registry.create(SEMINAR_CODE, SEMINAR);
  await expect(registry.get(SEMINAR_CODE)).rejects.toThrow('no disk');

  broken = false;
  expect(await registry.get(SEMINAR_CODE)).not.toBeNull();
});

test('invariant 11: where somebody else has written, everybody is sent away and comes back to what is true', async () => {
  const log = memoryLog();
  const { registry, send, dropped } = registryOn(log);
  await registry.create(SEMINAR_CODE, SEMINAR);
  await registry.get(SEMINAR_CODE);
  const elsewhere = logged('elsewhere', { events: [started()] });
  await log.append({ session: SEMINAR_CODE, expectedSeq: 1, commands: [elsewhere] });

  expect(await send('start')).toMatchObject({ error: { code: 'unavailable' } });
  expect(dropped()).toBe(1);
  expect(await send('start')).toMatchObject({ error: { code: 'not_in_state' } });
  expect((await registry.get(SEMINAR_CODE))?.live.seq).toBe(2);
});

test('closing waits until what was decided is durable', async () => {
  const log = memoryLog();
  await registryOn(log).registry.create(SEMINAR_CODE, SEMINAR);
  const held = new HeldLog(log);
  const { registry, send } = registryOn(held);
  const answer = send('start');
  await turns();
  let closed = false;
  const closing = registry.close().then(() => {
    closed = true;
  });
  await turns();
  expect(closed).toBe(false);

  await held.commit();
  await closing;
  expect(await answer).toMatchObject({ ok: true });
});

test('a session goes on where its log ends', async () => {
  const log = memoryLog();
  const before = registryOn(log);
  await before.registry.create(SEMINAR_CODE, SEMINAR);
  await before.send('start');
  await before.registry.close();
  const after = await registryOn(log).registry.get(SEMINAR_CODE);

  expect(after?.live.seq).toBe(2);
  expect(segmentOf(present(after, 'a session').live.state, 'welcome').runs[0]?.start).toBe(oslo('09:00'));
});
