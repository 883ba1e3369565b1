import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CommandId, PersonId, SessionCode } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { instant } from '../../shared/kernel/time.ts';
import { decodeEvents, decodeOutcome, EVENT_VERSION, encodeEvents } from './codec.ts';
import type { Batch, EventLog, LogEntry } from './eventLog.ts';
import { migrate } from './migrations.ts';

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly sender: string;
  readonly at: number;
  readonly version: number;
  readonly outcome: string;
  readonly events: string;
}

/** An entry of the log is not what the program writes. */
export class Unreadable extends Error {}

/** The folder's database is open in another process. */
export class InUse extends Error {}

/**
 * A log in one SQLite file that survives the loss of power: write-ahead log, synced on every commit. The file is held for this
 * process alone, so that two servers never decide on the same session. Throws `InUse` when another one holds it.
 */
export function sqliteLog(file: string): EventLog {
  const db = open(file);
  const last = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM commands WHERE session = ?');
  const exists = db.prepare('SELECT 1 FROM commands WHERE session = ? AND sender = ? AND id = ?');
  const insert = db.prepare(
    'INSERT INTO commands (session, seq, id, sender, at, version, outcome, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertName = db.prepare(
    'INSERT INTO names (session, seq, place, attendee, name) VALUES (?, ?, ?, ?, ?)',
  );
  const select = db.prepare(
    'SELECT seq, id, sender, at, version, outcome, events FROM commands WHERE session = ? AND seq > ? ORDER BY seq',
  );
  const selectNames = db.prepare('SELECT seq, place, name FROM names WHERE session = ? AND seq > ?');

  function write({ session, expectedSeq, commands }: Batch): Result<number, 'stale' | 'duplicate'> {
    if ((last.get(session) as { seq: number }).seq !== expectedSeq) return err('stale');
    let seq = expectedSeq;
    for (const { id, by, at, outcome, events } of commands) {
      if (exists.get(session, by, id)) return err('duplicate');
      seq += 1;
      const { json, personal } = encodeEvents(events);
      insert.run(session, seq, id, by, at, EVENT_VERSION, JSON.stringify(outcome), json);
      for (const { place, of, name } of personal) insertName.run(session, seq, place, of, name);
    }
    return ok(seq);
  }

  return {
    append: async (batch) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = write(batch);
        db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
        return result;
      } catch (error) {
        // A COMMIT that failed for want of space has ended the transaction already.
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    read: async (session, after) => {
      const names = new Map<number, Map<number, string>>();
      for (const { seq, place, name } of selectNames.all(session, after) as {
        seq: number;
        place: number;
        name: string;
      }[]) {
        names.set(seq, (names.get(seq) ?? new Map()).set(place, name));
      }
      return (select.all(session, after) as unknown as Row[]).map((row) =>
        entryOf(session, row, names.get(row.seq) ?? new Map()),
      );
    },
    lastInstant: async () => {
      const { at } = db.prepare('SELECT max(at) AS at FROM commands').get() as { at: number | null };
      return at === null ? null : instant(at);
    },
    close: async () => db.close(),
  };
}

/** A row as the program knows it. Throws `Unreadable`. */
function entryOf(session: SessionCode, row: Row, names: ReadonlyMap<number, string>): LogEntry {
  try {
    return {
      seq: row.seq,
      id: row.id as CommandId,
      by: row.sender as PersonId,
      at: instant(row.at),
      outcome: decodeOutcome(row.outcome),
      events: decodeEvents(row.events, row.version, names),
    };
  } catch (cause) {
    throw new Unreadable(`session ${session}, entry ${row.seq}`, { cause });
  }
}

function open(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) throw new InUse(file);
    throw error;
  }
}

/** SQLITE_BUSY */
const BUSY = 5;
