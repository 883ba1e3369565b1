import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line to a server which the test can spoil. */
export interface Line {
  readonly url: string;
  /** From here on what the server sends is lost; what clients send still arrives. */
  readonly loseAnswers: () => void;
  /** From here on everything is lost, both ways, and nobody is told: a cable that was pulled behind a switch. */
  readonly freeze: () => void;
  /** Breaks every connection, without a good-bye. */
  readonly cut: () => void;
}

/** A line to the server at `url`, gone when the test is over. */
export async function lineTo(url: string): Promise<Line> {
  const port = Number(new URL(url).port);
  const sockets = new Set<Socket>();
  let deaf = false;
  let frozen = false;
  const proxy = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()); // a broken line is what this is for
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (chunk) => frozen || far.write(chunk));
    far.on('data', (chunk) => deaf || frozen || near.write(chunk));
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    proxy.close();
    cut();
  });
  const listening = await new Promise<number>((resolve) => {
    proxy.listen(0, '127.0.0.1', () => {
      const address = proxy.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${listening}`,
    loseAnswers: () => {
      deaf = true;
    },
    freeze: () => {
      frozen = true;
    },
    cut,
  };
}
