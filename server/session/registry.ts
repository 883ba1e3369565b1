import { present } from '../../shared/kernel/assert.ts';
import { type CommandId, type SessionCode, SYSTEM } from '../../shared/kernel/ids.ts';
import type { Reader } from '../../shared/questions/context.ts';
import { replay } from '../../shared/session/evolve.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import type { Clock } from '../clock.ts';
import type { EventLog } from '../log/eventLog.ts';
import type { Logger } from '../logger.ts';
import { LiveSession } from './liveSession.ts';
import { type Outlet, Publisher } from './publisher.ts';

/** A session that is open here: who decides for it, and who tells of it. */
export interface OpenSession {
  readonly live: LiveSession;
  readonly publisher: Publisher;
}

export interface RegistryParts {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly epoch: string;
  readonly newId: () => string;
  readonly read: Reader;
  readonly outlet: (code: SessionCode) => Outlet;
  readonly committed?: (commands: number, ms: number) => void;
}

/** The sessions that are open, each loaded from its log when it is first asked for. */
export class Registry {
  readonly #parts: RegistryParts;
  readonly #open = new Map<SessionCode, Promise<OpenSession | null>>();

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  /** The session, or null where the log knows none of this code. */
  get(code: SessionCode): Promise<OpenSession | null> {
    const known = this.#open.get(code);
    if (known) return known;
    const loading = this.#load(code);
    this.#open.set(code, loading);
    const forget = () => {
      if (this.#open.get(code) === loading) this.#open.delete(code);
    };
    // A code that somebody tried out is not remembered, and what failed may go well the next time.
    loading.then((session) => session ?? forget(), forget);
    return loading;
  }

  /** Creates a session unless there is one of this code already. */
  async create(code: SessionCode, plan: SessionPlan): Promise<void> {
    await this.#parts.log.append({
      session: code,
      expectedSeq: 0,
      commands: [
        {
          id: 'session.created' as CommandId,
          by: SYSTEM,
          at: this.#parts.clock.now(),
          outcome: {},
          events: [{ type: 'session.created', plan }],
        },
      ],
    });
  }

  /** Waits until all that was decided is durable and told. */
  async close(): Promise<void> {
    for (const opening of await Promise.allSettled(this.#open.values())) {
      if (opening.status === 'rejected') continue; // it never opened
      await opening.value?.live.close();
      opening.value?.publisher.close();
    }
  }

  async #load(code: SessionCode): Promise<OpenSession | null> {
    const { log, epoch, outlet } = this.#parts;
    const entries = await log.read(code, 0);
    if (entries.length === 0) return null;
    const session = present(replay(code, entries), 'a log with entries to have a session');
    const out = outlet(code);
    const publisher = new Publisher(session, entries.length, epoch, out);
    const live = new LiveSession(session, entries, {
      ...this.#parts,
      publish: (publication) => publisher.publish(publication),
      broke: () => {
        this.#open.delete(code);
        publisher.close();
        out.drop();
      },
    });
    return { live, publisher };
  }
}
