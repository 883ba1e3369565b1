import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import type { EventLog } from '../../../server/log/eventLog.ts';
import { TooNew } from '../../../server/log/migrations.ts';
import { InUse, sqliteLog } from '../../../server/log/sqlite.ts';
import type { SessionCode } from '../../../shared/kernel/ids.ts';
import { projectNode } from '../../../tools/project.mjs';
import { submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { entered } from '../../support/domainQuestionEvents.ts';
import { logged } from '../../support/serverEvents.ts';
import { temporaryFolder } from '../../support/serverLogs.ts';

const CODE = 'GRHT7' as SessionCode;

const file = () => join(temporaryFolder(), 'sessions', 'moderato.db');

function opened(path: string): EventLog {
  const log = sqliteLog(path);
  onTestFinished(() => log.close());
  return log;
}

/** What lies in a file that nobody has open. */
function inFile<T>(path: string, look: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path);
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** A file with two questions, of which Astrid's carries her name. */
async function twoQuestions(): Promise<string> {
  const path = file();
  const log = sqliteLog(path);
  await log.append({
    session: CODE,
    expectedSeq: 0,
    commands: [
      logged('a', { by: ASTRID.id, events: [submitted('q1', { by: ASTRID, name: 'Astrid Lund' })] }),
      logged('b', { by: BJORN.id, events: [submitted('q2', { by: BJORN, text: 'And then?' })] }),
    ],
  });
  await log.close();
  return path;
}

test('invariant 1: every commit is synced, into a write-ahead log', () => {
  // Both are the connection's own business: the mode of synchronisation is not kept in the file.
  const modes: unknown[] = [];
  const exec = DatabaseSync.prototype.exec;
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql);
    if (sql.includes('PRAGMA'))
      modes.push({
        ...this.prepare('PRAGMA synchronous').get(),
        ...this.prepare('PRAGMA journal_mode').get(),
      });
  };
  onTestFinished(() => {
    DatabaseSync.prototype.exec = exec;
  });
  opened(file());

  expect(modes.at(-1)).toEqual({ synchronous: 2, journal_mode: 'wal' });
});

test('the folder is its owner’s alone', () => {
  const path = file();
  opened(path);

  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test('an empty file is brought up to date, and an up-to-date one is left as it is', async () => {
  const path = await twoQuestions();

  expect(inFile(path, (db) => db.prepare('PRAGMA user_version').get())).toEqual({ user_version: 1 });
  expect(await opened(path).read(CODE, 0)).toHaveLength(2);
});

test('a file that a later version wrote is refused, and left as it is', async () => {
  const path = await twoQuestions();
  inFile(path, (db) => db.exec('PRAGMA user_version = 2'));

  expect(() => sqliteLog(path)).toThrow(TooNew);
  expect(inFile(path, (db) => db.prepare('PRAGMA user_version').get())).toEqual({ user_version: 2 });
});

test('invariant 11: a second handle is refused while the first is open, and welcome afterwards', async () => {
  const path = file();
  const first = sqliteLog(path);
  expect(() => sqliteLog(path)).toThrow(InUse);

  await first.append({ session: CODE, expectedSeq: 0, commands: [logged('a')] });
  expect(() => sqliteLog(path)).toThrow(InUse);

  await first.close();
  expect(await opened(path).read(CODE, 0)).toHaveLength(1);
});

test('invariant 11: another process is refused, too', async () => {
  const path = file();
  opened(path);
  const script = `
    import { InUse, sqliteLog } from ${JSON.stringify(new URL('../../../server/log/sqlite.ts', import.meta.url).href)};
    try { sqliteLog(${JSON.stringify(path)}); process.exit(0); } catch (error) { process.exit(error instanceof InUse ? 42 : 1); }
  `;
  const { status } = spawnSync(projectNode, ['--input-type=module', '--eval', script], { timeout: 30_000 });

  expect(status).toBe(42);
});

test('a file that is no database is not taken for one', () => {
  const path = join(temporaryFolder(), 'moderato.db');
  inFile(path, (db) => db.exec('CREATE TABLE commands (something TEXT)'));

  expect(() => sqliteLog(path)).toThrow(/already exists/);
});

test('invariant 10: a name stands in a table of its own, and nowhere else in the file', async () => {
  const path = await twoQuestions();
  const { names, commands } = inFile(path, (db) => ({
    names: db.prepare('SELECT * FROM names').all(),
    commands: JSON.stringify(db.prepare('SELECT * FROM commands').all()),
  }));

  expect(names).toEqual([{ session: CODE, seq: 1, place: 0, attendee: ASTRID.id, name: 'Astrid Lund' }]);
  expect(commands).not.toContain('Astrid Lund');
});

test('invariant 10: without its name a question is anonymous, and the log as good as ever', async () => {
  const path = await twoQuestions();
  inFile(path, (db) => db.prepare('DELETE FROM names WHERE attendee = ?').run(ASTRID.id));
  const entries = await opened(path).read(CODE, 0);

  expect(entries.map(({ events }) => events)).toEqual([
    [submitted('q1', { by: ASTRID })],
    [submitted('q2', { by: BJORN, text: 'And then?' })],
  ]);
});

test('invariant 10: so is one that was entered for somebody, whose name goes with the question', async () => {
  const path = file();
  const log = sqliteLog(path);
  const spoken = entered('q1', 'And in winter?', { name: 'Nils Lund' });
  const own = entered('q2', 'And in summer?');
  await log.append({ session: CODE, expectedSeq: 0, commands: [logged('a', { events: [spoken, own] })] });
  expect((await log.read(CODE, 0)).map(({ events }) => events)).toEqual([[spoken, own]]);
  await log.close();

  expect(inFile(path, (db) => JSON.stringify(db.prepare('SELECT * FROM commands').all()))).not.toContain(
    'Nils',
  );
  expect(inFile(path, (db) => db.prepare('SELECT * FROM names').all())).toEqual([
    { session: CODE, seq: 1, place: 0, attendee: 'q1', name: 'Nils Lund' },
  ]);
  inFile(path, (db) => db.prepare('DELETE FROM names WHERE attendee = ?').run('q1'));
  expect((await opened(path).read(CODE, 0)).map(({ events }) => events)).toEqual([
    [entered('q1', 'And in winter?', { origin: 'entered' }), own],
  ]);
});

test('rows that version 2 wrote are read as the program of today writes them, and stay as they are', async () => {
  const path = await twoQuestions();
  const lately = new Set(['nameIsPublic', 'language', 'held']);
  const old = Object.fromEntries(
    Object.entries(submitted('q2', { by: BJORN })).filter(([field]) => !lately.has(field)),
  );
  inFile(path, (db) =>
    db.prepare('UPDATE commands SET version = 2, events = ? WHERE seq = 2').run(JSON.stringify([old])),
  );
  const log = sqliteLog(path);
  expect((await log.read(CODE, 1)).map(({ events }) => events)).toEqual([[submitted('q2', { by: BJORN })]]);
  await log.append({ session: CODE, expectedSeq: 2, commands: [logged('c')] });
  await log.close();

  expect(inFile(path, (db) => db.prepare('SELECT version FROM commands ORDER BY seq').all())).toEqual([
    { version: 3 },
    { version: 2 },
    { version: 3 },
  ]);
});

test.each([
  ['an event of no kind', `[{"type":"rundown.exploded"}]`],
  ['an event that lacks a part', `[{"type":"rundown.held"}]`],
  ['something else', `"[]"`],
  ['half a list', `[{"type":"rundown.held","segment":"wel`],
])('invariant 8: %s in the file is an error, not something to pass over', async (_, events) => {
  const path = await twoQuestions();
  inFile(path, (db) => db.prepare('UPDATE commands SET events = ? WHERE seq = 2').run(events));
  const log = opened(path);

  await expect(log.read(CODE, 0)).rejects.toThrow();
  expect(await log.lastInstant(), 'the rest to be of use').not.toBeNull();
});

test('invariant 1: what cannot be written rejects, and leaves nothing half done', async () => {
  const path = await twoQuestions();
  inFile(path, (db) =>
    db.exec(
      `CREATE TRIGGER full BEFORE INSERT ON commands WHEN NEW.id = 'last' BEGIN SELECT RAISE(ABORT, 'full'); END`,
    ),
  );
  const log = opened(path);
  const batch = (...ids: string[]) => ({
    session: CODE,
    expectedSeq: 2,
    commands: ids.map((id) => logged(id)),
  });

  await expect(log.append(batch('c', 'last'))).rejects.toThrow('full');
  expect(await log.read(CODE, 0)).toHaveLength(2);
  expect(await log.append(batch('c'))).toEqual({ ok: true, value: 3 });
});
