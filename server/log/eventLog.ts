import type { CommandId, PersonId, SessionCode } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Outcome } from '../../shared/session/decide.ts';
import type { SessionEvent } from '../../shared/session/events.ts';

/** An accepted command with the facts that it caused; there may be none, where it changed nothing. */
export interface LoggedCommand {
  readonly id: CommandId;
  readonly by: PersonId;
  readonly at: Instant;
  /** What its sender was told; a retry is told the same (invariant 2). */
  readonly outcome: Outcome;
  readonly events: readonly SessionEvent[];
}

/** A command at its place in the log: the first has `seq` 1. */
export interface LogEntry extends LoggedCommand {
  readonly seq: number;
}

export interface Batch {
  readonly session: SessionCode;
  /** The sequence of the last entry that the writer knows. */
  readonly expectedSeq: number;
  readonly commands: readonly LoggedCommand[];
}

/**
 * Where sessions are kept: for each an ordered list of accepted commands with their facts. The seam for scale (invariant 11).
 * What cannot be expected (a full disk, a broken file) rejects.
 */
export interface EventLog {
  /**
   * Appends a batch as one: when it resolves, all of it is durable. Resolves with the last entry's `seq`, or refuses without writing
   * anything: `stale` when somebody else has written since, `duplicate` when a sender's command is there already.
   */
  readonly append: (batch: Batch) => Promise<Result<number, 'stale' | 'duplicate'>>;
  /** A session's entries after `after`, in order; none for a session that is not there. */
  readonly read: (session: SessionCode, after: number) => Promise<readonly LogEntry[]>;
  /** When the last thing in any session happened; null where nothing has. */
  readonly lastInstant: () => Promise<Instant | null>;
  readonly close: () => Promise<void>;
}
