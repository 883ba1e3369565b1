import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SessionCode } from '../../shared/kernel/ids.ts';
import { RATES } from '../../shared/protocol/limits.ts';
import type { Actor } from '../../shared/session/permissions.ts';

/** Whoever sends: somebody in a session, over one connection. */
export interface Sender {
  readonly session: SessionCode;
  readonly actor: Actor;
  readonly connection: string;
}

/** Counts one message of a sender: null when it may pass, else ms until the next may. */
export type Limit = (sender: Sender) => Promise<number | null>;

export interface Limits {
  readonly commands: Limit;
  readonly queries: Limit;
  readonly time: Limit;
  readonly here: Limit;
  readonly hands: Limit;
}

/** What each sender may send. No address is looked at. */
export function createLimits(): Limits {
  const attendees = limiter(RATES.attendeeCommands, person);
  const staff = limiter(RATES.staffCommands, person);
  return {
    commands: (sender) => (sender.actor.role === 'attendee' ? attendees : staff)(sender),
    queries: limiter(RATES.queries, person),
    // Each screen asks for the time on its own, and all projectors are one person.
    time: limiter(RATES.time, ({ connection }) => connection),
    here: limiter(RATES.here, ({ connection }) => connection),
    hands: limiter(RATES.hands, ({ connection }) => connection),
  };
}

/** A person counts once, whatever the number of connections. */
const person = ({ session, actor: { role, id } }: Sender) => `${session}:${role}:${id}`;

function limiter(
  { points, seconds }: { points: number; seconds: number },
  keyOf: (sender: Sender) => string,
): Limit {
  const counter = new RateLimiterMemory({ points, duration: seconds });
  return async (sender) => {
    try {
      await counter.consume(keyOf(sender));
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
      throw refused;
    }
  };
}
