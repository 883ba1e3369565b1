import { err } from './result.ts';
import type { Instant } from './time.ts';

/**
 * The closed list of reasons why something is refused (invariant 8). Clients switch on these;
 * the sentence beside a code is for people.
 */
export const REJECTION_CODES = [
  // a command, by the domain
  'wrong_role',
  'unknown_id',
  'not_in_state',
  'stale',
  'too_long',
  'empty',
  'invalid',
  'closed',
  'muted',
  'too_soon',
  'too_many',
  // anything, at the server's edge
  'malformed',
  'rate_limited',
  'unavailable',
  // a connection
  'wrong_protocol',
  'unknown_session',
  'bad_key',
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

export interface Rejection {
  readonly code: RejectionCode;
  /** One sentence that a person can act on. */
  readonly message: string;
  /** When the same would be accepted, if time alone is what it lacks. */
  readonly retryAt?: Instant;
  /** The field of the command that it is about, if it is about one: the sentence belongs beside it. */
  readonly field?: string;
}

/** A refusal as a result. */
export const reject = (code: RejectionCode, message: string, retryAt?: Instant) =>
  err<Rejection>(retryAt === undefined ? { code, message } : { code, message, retryAt });

/** A refusal that is about one field of the command. */
export const rejectField = (field: string, code: RejectionCode, message: string) =>
  err<Rejection>({ code, message, field });
