import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RATES } from '../../shared/protocol/limits.ts';
import type { Actor } from '../../shared/session/permissions.ts';

/** Counts one message of a sender: null when it may pass, else ms until the next may. */
export type Limit = (sender: {
  readonly actor: Actor;
  readonly connection: string;
}) => Promise<number | null>;

export interface Limits {
  readonly commands: Limit;
  readonly queries: Limit;
  readonly time: Limit;
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
  };
}

/** A person counts once, whatever the number of connections. */
const person = ({ actor: { role, id } }: Parameters<Limit>[0]) => `${role}:${id}`;

function limiter(
  { points, seconds }: { points: number; seconds: number },
  keyOf: (sender: Parameters<Limit>[0]) => string,
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
