import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../server/clock.ts';
import { systemClock } from '../../server/clock.ts';
import type { EventLog, LogEntry } from '../../server/log/eventLog.ts';
import { sqliteLog } from '../../server/log/sqlite.ts';
import { createKeys } from '../../server/net/keys.ts';
import { startServer } from '../../server/server.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { PersonId, SessionCode } from '../../shared/kernel/ids.ts';
import type { Link } from '../../shared/protocol/down.ts';
import type { Auth } from '../../shared/protocol/up.ts';
import { replay } from '../../shared/session/evolve.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { SEMINAR, SEMINAR_CODE } from '../../shared/session/seminar.ts';
import type { Session } from '../../shared/session/types.ts';
import type { View } from '../../shared/views/common.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';
import { type ClientOptions, TestClient } from './serverClient.ts';
import { sessionInto, temporaryFolder } from './serverLogs.ts';

export const SECRET = 'the secret of the tests, which is no secret';

export interface ServerOptions {
  readonly clock?: Clock;
  readonly dataDir?: string;
  /** Another plan for the built-in session. */
  readonly plan?: SessionPlan;
  /** The code of a second session, of the same plan. */
  readonly second?: SessionCode;
}

/** The real server on a port of its own, with a real log; stopped when the test is over. */
export interface ServerUnderTest {
  readonly url: string;
  readonly dataDir: string;
  readonly links: readonly Link[];
  /** Connects by the first link of a role, or by that of somebody by name. An attendee's has no key. */
  readonly connect: (role: Role, name?: string, options?: ClientOptions) => Promise<TestClient>;
  /** Connects with whatever handshake. */
  readonly connectWith: (auth: Partial<Auth>, options?: ClientOptions) => Promise<TestClient>;
  /** The key of anybody in any role, whether the plan has such a person or not. */
  readonly key: (role: Role, id: string, session?: SessionCode) => string;
  readonly entries: () => Promise<readonly LogEntry[]>;
  /** The session as the log has it. */
  readonly session: () => Promise<Session>;
  /** What a role is to see of that, as it looks after a journey over the wire. */
  readonly view: (key: ViewKey) => Promise<View>;
  readonly stop: () => Promise<void>;
}

export async function startTestServer(options: ServerOptions = {}): Promise<ServerUnderTest> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const log = sqliteLog(join(dataDir, 'sessions', 'moderato.db'));
  const clock = options.clock ?? systemClock(await log.lastInstant());
  if (options.plan) await sessionInto(log, SEMINAR_CODE, options.plan, clock.now());
  if (options.second) await sessionInto(log, options.second, SEMINAR, clock.now());
  const server = await startServer(
    { port: 0, host: '127.0.0.1', publicUrl: null, dataDir, logLevel: 'silent', secret: SECRET },
    { log, clock },
  );
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= server.close();
    return stopped;
  };
  onTestFinished(stop);

  const url = `http://127.0.0.1:${server.port}`;
  const session = async () => sessionIn(log);
  return {
    url,
    dataDir,
    links: server.links,
    connect: (role, name, more) => TestClient.connect(url, authOf(server.links, role, name), more),
    connectWith: (auth, more) => TestClient.connect(url, auth, more),
    key: (role, id, code = SEMINAR_CODE) => createKeys(SECRET).issue(code, { role, id: id as PersonId }),
    entries: () => log.read(SEMINAR_CODE, 0),
    session,
    view: async (key) => overTheWire(viewFor(await session(), key)),
    stop,
  };
}

/** The built-in session of a log. */
export async function sessionIn(log: EventLog): Promise<Session> {
  return present(replay(SEMINAR_CODE, await log.read(SEMINAR_CODE, 0)), 'a session');
}

/** What a browser sends that was opened at a link. */
export function authOf(links: readonly Omit<Link, 'person'>[], role: Role, name?: string): Partial<Auth> {
  const link = links.find((one) => one.role === role && (name === undefined || one.name === name));
  const { hash } = new URL(present(link, `a link for ${name ?? role}`).url);
  return hash === '' ? {} : { key: hash.slice(1) };
}

const overTheWire = (view: View): View => new Map(JSON.parse(JSON.stringify([...view])) as [string, never][]); // what JSON gives back is what was put in
