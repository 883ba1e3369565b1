import { pino } from 'pino';
import type { EventLog } from '../../server/log/eventLog.ts';
import { memoryLog } from '../../server/log/memory.ts';
import { type Answer, LiveSession, type Publication } from '../../server/session/liveSession.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { CommandId } from '../../shared/kernel/ids.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { replay } from '../../shared/session/evolve.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { SEMINAR, SEMINAR_CODE } from '../../shared/session/seminar.ts';
import { oslo } from './domain.ts';
import { NOTHING_READ } from './reading.ts';
import { DrivenClock } from './serverClock.ts';
import { HeldLog, sessionInto } from './serverLogs.ts';

export const SILENT = pino({ level: 'silent' });

/** A live session, and everything that it told anybody. */
export interface Desk<Log extends EventLog = EventLog> {
  readonly live: LiveSession;
  readonly log: Log;
  readonly clock: DrivenClock;
  readonly publications: readonly Publication[];
  /** Answers and publications in the order in which they left, as the tests speak of them. */
  readonly told: string[];
  readonly isBroken: () => boolean;
  /** Somebody sends a command; without an id, one that was never used. */
  readonly send: (who: Actor, command: SessionCommand, id?: string) => Promise<Answer>;
}

interface DeskOptions {
  readonly plan?: SessionPlan;
  /** Clock time at which the server is up. */
  readonly at?: string;
}

/** The built-in seminar, open, as it lies in the log; laid there first where the log is empty. */
export async function openDesk<Log extends EventLog>(
  log: Log,
  options: DeskOptions = {},
): Promise<Desk<Log>> {
  const { plan = SEMINAR, at = '08:55' } = options;
  if ((await log.read(SEMINAR_CODE, 0)).length === 0)
    await sessionInto(log, SEMINAR_CODE, plan, oslo('08:00'));
  const entries = await log.read(SEMINAR_CODE, 0);
  const session = present(replay(SEMINAR_CODE, entries), 'a session');

  const clock = new DrivenClock(oslo(at));
  const publications: Publication[] = [];
  const told: string[] = [];
  let broken = false;
  let created = 0;
  let sent = 0;
  const live = new LiveSession(session, entries, {
    log,
    clock,
    logger: SILENT,
    newId: () => `new-${entries.length}-${++created}`,
    read: NOTHING_READ,
    publish: (publication) => {
      publications.push(publication);
      told.push(`published ${publication.seq}`);
    },
    broke: () => {
      broken = true;
    },
  });
  return {
    live,
    log,
    clock,
    publications,
    told,
    isBroken: () => broken,
    send: async (who, command, id = `${entries.length}-sent-${++sent}`) => {
      const answer = await live.command(who, id as CommandId, command);
      told.push(`${id}: ${answer.ok ? `ok ${answer.value.seq}` : answer.error.code}`);
      return answer;
    },
  };
}

/** The seminar on a log whose commits the test has in hand. */
export async function openHeldDesk(options?: DeskOptions): Promise<Desk<HeldLog>> {
  const log = memoryLog();
  await sessionInto(log, SEMINAR_CODE, options?.plan ?? SEMINAR, oslo('08:00'));
  return openDesk(new HeldLog(log), options);
}
