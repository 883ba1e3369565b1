import type { CommandAck, DoneAck, QueryAck, TimeAck } from './down.ts';
import type { HandUp, Here, Identify, Query, WireCommand } from './up.ts';

/** Everything that a client sends, by event name; each is answered. */
export interface ClientToServer {
  command: (command: WireCommand, ack: (answer: CommandAck) => void) => void;
  query: (query: Query, ack: (answer: QueryAck) => void) => void;
  time: (t0: number, ack: (answer: TimeAck) => void) => void;
  /** A page that gets no answer knows that its line is dead before the socket does. */
  here: (here: Here, ack: (answer: DoneAck) => void) => void;
  /** What one has under the hand, for the other moderators to see. */
  hand: (hand: HandUp, ack: (answer: DoneAck) => void) => void;
  identify: (which: Identify, ack: (answer: DoneAck) => void) => void;
}
