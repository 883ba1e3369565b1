import type { CommandAck, QueryAck, TimeAck } from './down.ts';
import type { Query, WireCommand } from './up.ts';

/** Everything that a client sends, by event name; each is answered. */
export interface ClientToServer {
  command: (command: WireCommand, ack: (answer: CommandAck) => void) => void;
  query: (query: Query, ack: (answer: QueryAck) => void) => void;
  time: (t0: number, ack: (answer: TimeAck) => void) => void;
}
