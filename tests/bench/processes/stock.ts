import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { answer, cpu } from '../calls.ts';

/** What it sends, as large as what the product sends. */
export interface Payloads {
  readonly snapshot: unknown;
  readonly patch: unknown;
}

let payloads: Payloads | null = null;

/** The ceiling: Socket.IO as it comes out of the box, that decides nothing, keeps nothing and lets everybody in. */
function serve(io: Server): void {
  io.on('connection', (socket: Socket) => {
    socket.emit('snapshot', payloads?.snapshot);
    socket.on('command', ({ type }: { type: string }, ack: (answer: unknown) => void) => {
      ack({ ok: true, seq: 1 });
      if (type === 'broadcast') io.emit('patch', payloads?.patch);
    });
  });
}

const calls = {
  start: (sends: Payloads) => {
    payloads = sends;
    const http = createServer();
    serve(new Server(http));
    return new Promise<{ url: string }>((resolve, reject) => {
      http.once('error', reject);
      http.listen(0, '127.0.0.1', () =>
        resolve({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }),
      );
    });
  },
  cpu,
};
export type StockCalls = typeof calls;

answer(calls);
