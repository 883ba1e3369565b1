import type { Connection, Io } from './socketServer.ts';

/** What may wait for a client that does not read, in characters: more than any view holds, and a fresh snapshot heals who was slow. */
const BACKLOG = 4 * 1024 * 1024;
/** How often that is looked at, ms. */
const SWEEP = 2_000;

/** Sees to it that one line is one person, and that nobody makes the server keep what is not fetched. */
export interface Lines {
  /** Whether the line is free; it is taken then, until it is let go of. */
  readonly take: (socket: Connection) => boolean;
  readonly letGo: (socket: Connection) => void;
  readonly close: () => void;
}

export function watchLines(io: Io): Lines {
  const taken = new WeakSet<Connection['conn']>();
  const sweep = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) if (waiting(socket) > BACKLOG) socket.conn.close(true);
  }, SWEEP);
  return {
    take: ({ conn }) => {
      if (taken.has(conn)) return false;
      taken.add(conn);
      return true;
    },
    letGo: ({ conn }) => taken.delete(conn),
    close: () => clearInterval(sweep),
  };
}

/** How much lies ready for this client. The types hide the list of it. */
function waiting({ conn }: Connection): number {
  const { writeBuffer } = conn as unknown as { writeBuffer: readonly { data?: unknown }[] };
  return writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
}
