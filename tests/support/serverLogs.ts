import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Batch, EventLog, LoggedCommand } from '../../server/log/eventLog.ts';
import { memoryLog } from '../../server/log/memory.ts';
import { assert, present } from '../../shared/kernel/assert.ts';
import { type CommandId, type SessionCode, SYSTEM } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { turns } from './serverClock.ts';

/** A folder of the test's own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moderato-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lays a session into a log that has none of this code. */
export async function sessionInto(
  log: EventLog,
  code: SessionCode,
  plan: SessionPlan,
  at: Instant,
): Promise<void> {
  const created: LoggedCommand = {
    id: 'session.created' as CommandId,
    by: SYSTEM,
    at,
    outcome: {},
    events: [{ type: 'session.created', plan }],
  };
  const result = await log.append({ session: code, expectedSeq: 0, commands: [created] });
  assert(result.ok, 'a log without this session');
}

interface Held {
  readonly commit: () => void;
  readonly fail: (error: Error) => void;
}

/** A log whose commits the test has in hand: none is durable before the test says so, and the disk is full when it says so. */
export class HeldLog implements EventLog {
  readonly #log: EventLog;
  readonly #held: Held[] = [];
  /** Every batch that was to be appended, whatever became of it. */
  readonly batches: Batch[] = [];

  constructor(log = memoryLog()) {
    this.#log = log;
  }

  readonly append: EventLog['append'] = (batch) => {
    this.batches.push(batch);
    return new Promise((resolve, reject) => {
      this.#held.push({ commit: () => resolve(this.#log.append(batch)), fail: reject });
    });
  };

  readonly read: EventLog['read'] = (session, after) => this.#log.read(session, after);
  readonly lastInstant: EventLog['lastInstant'] = () => this.#log.lastInstant();
  readonly close: EventLog['close'] = () => this.#log.close();

  /** The commit that is under way becomes durable. */
  async commit(): Promise<void> {
    (await this.#first()).commit();
    await turns();
  }

  /** The commit that is under way fails. */
  async fail(): Promise<void> {
    (await this.#first()).fail(new Error('disk full'));
    await turns();
  }

  async #first(): Promise<Held> {
    await turns();
    return present(this.#held.shift(), 'a commit under way');
  }
}
