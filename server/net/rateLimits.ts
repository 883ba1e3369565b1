import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RATES } from '../../shared/protocol/limits.ts';
import type { Actor } from '../../shared/session/permissions.ts';

/** Counts one message of its sender: null when it may pass, else ms until the next may. */
export type Limit = (actor: Actor) => Promise<number | null>;

export interface Limits {
  readonly commands: Limit;
  readonly queries: Limit;
  readonly time: Limit;
}

/** What each sender may send, whatever the number of its connections. No address is looked at. */
export function createLimits(): Limits {
  const attendees = limiter(RATES.attendeeCommands);
  const staff = limiter(RATES.staffCommands);
  return {
    commands: (actor) => (actor.role === 'attendee' ? attendees : staff)(actor),
    queries: limiter(RATES.queries),
    time: limiter(RATES.time),
  };
}

function limiter({ points, seconds }: { points: number; seconds: number }): Limit {
  const counter = new RateLimiterMemory({ points, duration: seconds });
  return async ({ role, id }) => {
    try {
      await counter.consume(`${role}:${id}`);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
      throw refused;
    }
  };
}
