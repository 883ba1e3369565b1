import type { SessionCode } from '../../shared/kernel/ids.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { type Instant, latest } from '../../shared/kernel/time.ts';
import type { EventLog, LogEntry } from './eventLog.ts';

/** A log that lives as long as the process: for tests and rehearsals. */
export function memoryLog(): EventLog {
  const sessions = new Map<SessionCode, LogEntry[]>();
  return {
    append: async ({ session, expectedSeq, commands }) => {
      const entries = sessions.get(session) ?? [];
      if (entries.length !== expectedSeq) return err('stale');
      const once = new Set(entries.map(({ by, id }) => JSON.stringify([by, id])));
      for (const { by, id } of commands) {
        const key = JSON.stringify([by, id]);
        if (once.has(key)) return err('duplicate');
        once.add(key);
      }
      const added = commands.map((command, index) => ({ ...command, seq: expectedSeq + index + 1 }));
      sessions.set(session, [...entries, ...added]);
      return ok(expectedSeq + commands.length);
    },
    read: async (session, after) => (sessions.get(session) ?? []).slice(after),
    lastInstant: async () =>
      [...sessions.values()]
        .flat()
        .reduce<Instant | null>((last, { at }) => (last === null ? at : latest(last, at)), null),
    close: async () => {},
  };
}
