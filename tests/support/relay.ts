import { connect, createServer, type Socket } from 'node:net';

/** Which way something goes: *up* is to the server. */
export type Way = 'up' | 'down';

/** Passes on what it is given, when and if it likes, in order. */
export type Carrier = (pass: () => void) => void;

/** A way to a server that leads through this process, which can spoil it. */
export interface Relay {
  readonly url: string;
  /** Breaks every connection, without a good-bye. */
  readonly cut: () => void;
  readonly close: () => void;
}

/**
 * Listens on this machine for connections to the server at `url`. Each way of each connection has a carrier of its own, which passes on
 * every chunk and the end.
 */
export async function relayTo(url: string, carrierFor: (way: Way) => Carrier): Promise<Relay> {
  const port = Number(new URL(url).port);
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect({ port, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true); // whatever delays there are, are the carrier's
    for (const [from, to, way] of [
      [near, far, 'up'],
      [far, near, 'down'],
    ] as const) {
      const carry = carrierFor(way);
      sockets.add(from);
      from.on('error', () => from.destroy()); // a broken line is what this is for
      from.on('data', (chunk) => carry(() => to.writable && to.write(chunk)));
      from.on('close', () => {
        sockets.delete(from);
        carry(() => to.destroySoon());
      });
    }
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const listening = await new Promise<number>((resolve) => {
    proxy.listen(0, '127.0.0.1', () => {
      const address = proxy.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${listening}`,
    cut,
    close: () => {
      proxy.close();
      cut();
    },
  };
}
