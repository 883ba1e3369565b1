import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { present } from '../shared/kernel/assert.ts';
import { reject } from '../shared/kernel/rejection.ts';
import type { Link } from '../shared/protocol/down.ts';
import { SEMINAR, SEMINAR_CODE } from '../shared/session/seminar.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { EventLog } from './log/eventLog.ts';
import { sqliteLog } from './log/sqlite.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { localUrl } from './net/address.ts';
import { admit } from './net/auth.ts';
import { serveConnection } from './net/connection.ts';
import { handsBoard } from './net/hands.ts';
import { createHttp } from './net/http.ts';
import { createKeys, keptSecret } from './net/keys.ts';
import { watchLines } from './net/lines.ts';
import { linksFor } from './net/links.ts';
import { presenceBoard } from './net/presence.ts';
import { createLimits } from './net/rateLimits.ts';
import { createIo, outletOf } from './net/socketServer.ts';
import { libraryReader } from './reader.ts';
import { Registry } from './session/registry.ts';

export interface RunningServer {
  /** The port it listens on, which is another than asked for when that was taken. */
  readonly port: number;
  /** The address in its links, without a slash at its end. */
  readonly url: string;
  /** The links of the built-in seminar, one a person or role. */
  readonly links: readonly Link[];
  /** Lets nobody in any more, keeps what was decided, says good-bye. */
  readonly close: () => Promise<void>;
}

/** What a test puts in another's place. */
export interface Replacements {
  readonly clock?: Clock;
  readonly log?: EventLog;
}

const DIST = join(import.meta.dirname, '..', 'dist');
/** Another handshake on a line that has had one. */
const TAKEN = reject('malformed', 'One line is one connection: open another line for another one.');
/** How many ports after the wanted one are tried. */
const PORTS = 20;

/**
 * Composes the program and starts it. Rejects, with nothing left open, with `InUse` when another process has the data directory
 * open, and with `TooNew`, `Unreadable` or `WeakSecret` when what lies there cannot be used.
 */
export async function startServer(config: Config, replaced: Replacements = {}): Promise<RunningServer> {
  const log = replaced.log ?? sqliteLog(join(config.dataDir, 'sessions', 'moderato.db'));
  try {
    return await compose(config, log, replaced.clock);
  } catch (error) {
    await log.close();
    throw error;
  }
}

async function compose(config: Config, log: EventLog, givenClock?: Clock): Promise<RunningServer> {
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  const clock = givenClock ?? systemClock(await log.lastInstant());
  const keys = createKeys(config.secret ?? keptSecret(config.dataDir));
  const epoch = randomBytes(8).toString('base64url');
  let draining = false;

  const http = await createHttp({ dist: DIST, metrics, isReady: () => !draining });
  const io = createIo(http.server);
  const lines = watchLines(io);
  const presence = presenceBoard(io);
  const hands = handsBoard(io);
  const registry = new Registry({
    log,
    clock,
    logger,
    epoch,
    newId: randomUUID,
    read: libraryReader,
    outlet: (code) => outletOf(io, code),
    committed: metrics.committed,
  });
  await registry.create(SEMINAR_CODE, SEMINAR);
  const seminar = present(await registry.get(SEMINAR_CODE), 'the built-in seminar to be there');

  const publicUrl = () => config.publicUrl ?? localUrl(config.host, port());
  const port = () => (http.server.address() as AddressInfo).port;
  const limits = createLimits();

  io.use(async (socket, next) => {
    const admitted = lines.take(socket) ? await entry(socket.handshake.auth) : TAKEN;
    if (admitted.ok) {
      socket.data.admitted = admitted.value;
      next();
    } else {
      if (admitted !== TAKEN) lines.letGo(socket);
      next(Object.assign(new Error(admitted.error.message), { data: admitted.error }));
    }
  });
  const entry = async (handshake: unknown): Promise<Awaited<ReturnType<typeof admit>>> => {
    try {
      return await admit(handshake, registry, keys);
    } catch (error) {
      logger.error({ err: error }, 'a handshake could not be answered');
      return reject('unavailable', 'The session cannot be opened now. Try again in a moment.');
    }
  };
  io.on('connection', (socket) => {
    const { open, actor } = socket.data.admitted;
    socket.data.heard = clock.now();
    socket.data.visible = true;
    socket.data.hand = null;
    serveConnection(socket, { clock, epoch, keys, limits, logger, metrics, presence, hands, publicUrl });
    metrics.connections(actor.role, 1);
    presence.changed(open.live.code);
    if (actor.role === 'moderator' || actor.role === 'co-moderator') {
      socket.emit('presence', presence.reading(open.live.code));
      socket.emit('hands', hands.reading(open.live.code));
    }
    socket.on('disconnect', () => {
      lines.letGo(socket);
      metrics.connections(actor.role, -1);
      presence.changed(open.live.code);
      if (socket.data.hand) hands.changed(open.live.code);
    });
  });

  await listen((port) => http.listen({ port, host: config.host }), config.port);
  logger.info({ port: port() }, 'listening');

  return {
    port: port(),
    url: publicUrl(),
    links: linksFor('moderator', seminar.live.state, keys, publicUrl()),
    close: async () => {
      draining = true;
      await registry.close();
      await io.close();
      lines.close();
      presence.close();
      hands.close();
      await http.close();
      await log.close();
      logger.info('closed');
    },
  };
}

/** Listens on the wanted port, or on the next that is free. 0 lets the system choose. */
async function listen(on: (port: number) => Promise<unknown>, wanted: number): Promise<void> {
  for (let port = wanted; ; port += 1) {
    try {
      await on(port);
      return;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= Math.min(wanted + PORTS, 65_535)) throw error;
    }
  }
}
