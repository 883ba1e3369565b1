import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EventLog, LoggedCommand } from '../../server/log/eventLog.ts';
import { memoryLog } from '../../server/log/memory.ts';
import { sqliteLog } from '../../server/log/sqlite.ts';
import type { SessionCode } from '../../shared/kernel/ids.ts';
import { oslo } from '../support/domain.ts';
import { questionId } from '../support/domainCommands.ts';
import { submitted } from '../support/domainEvents.ts';
import { ASTRID, BJORN, JOSTEIN } from '../support/domainPeople.ts';
import { EVERY_EVENT, logged } from '../support/serverEvents.ts';
import { temporaryFolder } from '../support/serverLogs.ts';

// What every log owes the rest of the program, wherever it keeps what it is given.

const HERE = 'GRHT7' as SessionCode;
const THERE = 'PWK4X' as SessionCode;

const KINDS: readonly { readonly name: string; readonly open: () => EventLog }[] = [
  { name: 'memory', open: memoryLog },
  { name: 'SQLite', open: () => sqlite(newFile()) },
];

const newFile = () => join(temporaryFolder(), 'sessions', 'moderato.db');

function sqlite(file: string): EventLog {
  const log = sqliteLog(file);
  onTestFinished(() => log.close());
  return log;
}

const append = (log: EventLog, expectedSeq: number, ...commands: readonly LoggedCommand[]) =>
  log.append({ session: HERE, expectedSeq, commands });

describe.each(KINDS)('a log in $name', ({ open }) => {
  /** A log with these commands of a session, appended one after the other. */
  async function logWith(...commands: readonly LoggedCommand[]): Promise<EventLog> {
    const log = open();
    for (const [expectedSeq, command] of commands.entries())
      expect(await append(log, expectedSeq, command)).toEqual({ ok: true, value: expectedSeq + 1 });
    return log;
  }

  const idsIn = async (log: EventLog, session = HERE) =>
    (await log.read(session, 0)).map(({ seq, id }) => `${seq} ${id}`);

  test('begins empty', async () => {
    const log = open();

    expect(await log.read(HERE, 0)).toEqual([]);
    expect(await log.lastInstant()).toBeNull();
  });

  test.each(Object.values(EVERY_EVENT).map((event) => [event.type, event] as const))(
    'gives back %s as it was',
    async (_, event) => {
      const command = logged('once', { by: ASTRID.id, at: oslo('09:05:30.250'), events: [event] });
      const log = await logWith(command);

      expect(await log.read(HERE, 0)).toEqual([{ ...command, seq: 1 }]);
    },
  );

  test('keeps the events of a command together and in their order', async () => {
    const events = Object.values(EVERY_EVENT);
    const log = await logWith(logged('all', { events }));

    expect((await log.read(HERE, 0))[0]?.events).toEqual(events);
  });

  test('gives the names of one command’s questions back to the right ones', async () => {
    const events = [
      submitted('q1', { by: ASTRID, name: 'Astrid' }),
      submitted('q2', { by: ASTRID }),
      submitted('q3', { by: BJORN, name: 'Bjørn' }),
    ];
    const log = await logWith(
      logged('before', { events: [submitted('q0', { name: 'Chen' })] }),
      logged('three', { events }),
    );

    expect((await log.read(HERE, 1))[0]?.events).toEqual(events);
  });

  test('counts from 1, and a batch on from there', async () => {
    const log = open();

    expect(await append(log, 0, logged('a'), logged('b'))).toEqual({ ok: true, value: 2 });
    expect(await append(log, 2, logged('c'))).toEqual({ ok: true, value: 3 });
    expect(await idsIn(log)).toEqual(['1 a', '2 b', '3 c']);
  });

  test('reads what came after a sequence', async () => {
    const log = await logWith(logged('a'), logged('b'), logged('c'));

    expect((await log.read(HERE, 1)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await log.read(HERE, 3)).toEqual([]);
    expect(await log.read(HERE, 99)).toEqual([]);
  });

  test('invariant 11: refuses who has missed something, and writes nothing of it', async () => {
    const log = await logWith(logged('a'), logged('b'));

    for (const expectedSeq of [0, 1, 3])
      expect(await append(log, expectedSeq, logged('late'), logged('later'))).toEqual({
        ok: false,
        error: 'stale',
      });
    expect(await idsIn(log)).toEqual(['1 a', '2 b']);
  });

  test('invariant 11: of two who write at once, one is refused', async () => {
    const log = await logWith(logged('a'));
    const both = await Promise.all([append(log, 1, logged('one')), append(log, 1, logged('other'))]);

    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await idsIn(log)).toHaveLength(2);
  });

  test('invariant 2: refuses a sender’s id a second time, and writes nothing of the batch', async () => {
    const log = await logWith(logged('a'), logged('b'));

    expect(await append(log, 2, logged('c'), logged('a'))).toEqual({ ok: false, error: 'duplicate' });
    expect(
      await append(log, 2, logged('c', { events: [submitted('q1', { name: 'Astrid' })] }), logged('c')),
    ).toEqual({
      ok: false,
      error: 'duplicate',
    });
    expect(await idsIn(log)).toEqual(['1 a', '2 b']);
    expect(await append(log, 2, logged('c'))).toEqual({ ok: true, value: 3 });
  });

  test('invariant 2: the same id from two senders is two commands', async () => {
    const log = await logWith(logged('a', { by: ASTRID.id }), logged('a', { by: BJORN.id }));

    expect((await log.read(HERE, 0)).map(({ by }) => by)).toEqual([ASTRID.id, BJORN.id]);
  });

  test('ids that differ in case, accents or white space are different', async () => {
    const ids = ['a', 'A', 'å', 'a\u030A', 'a ', ' a'];
    const log = await logWith(...ids.map((id) => logged(id)));

    expect((await log.read(HERE, 0)).map(({ id }) => id)).toEqual(ids);
  });

  test('invariant 2: keeps an accepted command that caused nothing, so that its retry is known', async () => {
    const log = await logWith(logged('repeat', { events: [] }));

    expect(await log.read(HERE, 0)).toMatchObject([{ id: 'repeat', events: [] }]);
    expect(await append(log, 1, logged('repeat'))).toEqual({ ok: false, error: 'duplicate' });
  });

  test('invariant 2: keeps what the sender was told', async () => {
    const log = await logWith(
      logged('a', { outcome: { question: questionId('q1') } }),
      logged('b'),
      logged('c', { outcome: { count: 3 } }),
    );

    expect((await log.read(HERE, 0)).map(({ outcome }) => outcome)).toEqual([
      { question: 'q1' },
      {},
      { count: 3 },
    ]);
  });

  test('keeps sessions apart', async () => {
    const log = await logWith(logged('a'), logged('b'));

    expect(await log.append({ session: THERE, expectedSeq: 0, commands: [logged('a')] })).toEqual({
      ok: true,
      value: 1,
    });
    expect(await idsIn(log, THERE)).toEqual(['1 a']);
    expect(await append(log, 2, logged('c'))).toEqual({ ok: true, value: 3 });
  });

  test('a code in other letters is another session', async () => {
    const log = await logWith(logged('a'));

    expect(await log.read(HERE.toLowerCase() as SessionCode, 0)).toEqual([]);
  });

  test('T1: knows when the last thing happened, in whichever session and order', async () => {
    const log = await logWith(logged('a', { at: oslo('09:10') }), logged('b', { at: oslo('09:05') }));
    await log.append({ session: THERE, expectedSeq: 0, commands: [logged('a', { at: oslo('09:07') })] });

    expect(await log.lastInstant()).toBe(oslo('09:10'));
  });

  test('texts and names of any script come back as they were', async () => {
    const texts = [
      'Hvem betaler – «byen»?',
      'من يدفع؟',
      '谁来付钱？',
      'คำถาม',
      '👩🏽‍🏫 🇳🇴',
      'a\u0301',
      '"; DROP TABLE commands; --',
      '\\u0000',
    ];
    const commands = texts.map((text, n) =>
      logged(`c${n}`, { events: [submitted(`q${n}`, { text, name: text })] }),
    );
    const log = await logWith(...commands);

    expect((await log.read(HERE, 0)).map(({ events }) => events)).toEqual(
      commands.map(({ events }) => events),
    );
  });

  test('takes a large batch as one', async () => {
    const log = open();
    const many = Array.from({ length: 2_000 }, (_, n) =>
      logged(`c${n}`, {
        by: n % 2 ? ASTRID.id : BJORN.id,
        events: [submitted(`q${n}`, { text: `${n}?`.repeat(50), name: `N ${n}` })],
      }),
    );

    expect(await append(log, 0, ...many)).toEqual({ ok: true, value: many.length });
    expect(await log.read(HERE, 0)).toEqual(many.map((command, index) => ({ ...command, seq: index + 1 })));
  });

  test('an empty batch is nothing, and refused all the same where it is stale', async () => {
    const log = await logWith(logged('a'));

    expect(await append(log, 1)).toEqual({ ok: true, value: 1 });
    expect(await append(log, 0)).toEqual({ ok: false, error: 'stale' });
  });

  test('what was read is not changed by what comes later', async () => {
    const log = await logWith(logged('a'));
    const read = await log.read(HERE, 0);
    await append(log, 1, logged('b'));

    expect(read).toHaveLength(1);
  });
});

test('invariant 1: in SQLite everything is there again after its process was gone', async () => {
  const file = newFile();
  const log = sqliteLog(file);
  const events = Object.values(EVERY_EVENT);
  const outcome = { question: questionId('q1') };
  await append(log, 0, logged('a', { events, outcome }), logged('b', { by: ASTRID.id }));
  const before = await log.read(HERE, 0);
  await log.close();
  const again = sqlite(file);

  expect(await again.read(HERE, 0)).toEqual(before);
  expect(await again.lastInstant()).toBe(oslo('09:00'));
  expect(await append(again, 0, logged('c'))).toEqual({ ok: false, error: 'stale' });
  expect(await append(again, 2, logged('a', { by: JOSTEIN.id }))).toEqual({ ok: false, error: 'duplicate' });
  expect(await append(again, 2, logged('c'))).toEqual({ ok: true, value: 3 });
});
