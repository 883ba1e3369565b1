import type { AttendeeId, DeviceId, PersonId, QuestionId } from '../kernel/ids.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { Instant } from '../kernel/time.ts';
import type { Deed } from '../questions/types.ts';
import type { Outcome } from '../session/decide.ts';
import type { Role } from '../session/permissions.ts';
import type { Patch } from '../views/patch.ts';
import type { Own, QuestionRecord } from '../views/records.ts';
import type { Snapshot } from '../views/replica.ts';
import type { PROTOCOL } from './version.ts';

/** How the server's time runs: `rate` 1 is real time, 0 paused; more in a rehearsal (invariant 4). */
export interface ClockReading {
  /** ms since the epoch on the server's clock. */
  readonly now: Instant;
  readonly rate: number;
}

/** The first message of every connection. */
export interface Welcome extends ClockReading {
  readonly protocol: typeof PROTOCOL;
  readonly role: Role;
  /** Who the connection is for: a moderator's or speaker's id from the link, an attendee's opaque one. */
  readonly person: PersonId;
  /** The address at which attendees join, as links and QR codes carry it. */
  readonly join: string;
  /** Names the server process; sequences of another one mean nothing. */
  readonly epoch: string;
  /** An attendee's identity, to be kept and sent as `attendee` next time. */
  readonly attendee?: { readonly id: AttendeeId; readonly token: string };
}

export interface Failure {
  readonly ok: false;
  readonly error: Rejection;
}

/** The answer to a command: it is durable, as of `seq`; or why it was refused. */
export type CommandAck = ({ readonly ok: true; readonly seq: number } & Outcome) | Failure;

export interface Link {
  readonly role: Role;
  /** Whose it is, as in `presence`; null for the attendees', which is nobody's. */
  readonly person: PersonId | null;
  /** The person that the link is for; null where it is for anybody in that role. */
  readonly name: string | null;
  readonly url: string;
}

export type QueryAck =
  | {
      readonly ok: true;
      readonly type: 'questions';
      readonly questions: readonly QuestionRecord[];
      readonly total: number;
      readonly page: number;
    }
  | { readonly ok: true; readonly type: 'trail'; readonly trail: readonly Deed[] }
  | { readonly ok: true; readonly type: 'links'; readonly links: readonly Link[] }
  | Failure;

/** The server's reading when it answered, beside the client's own `t0` (ms, whatever it counts from); or why there is none. */
export type TimeAck = { readonly t0: number; readonly now: Instant } | Failure;

/** Done, or why not. */
export type DoneAck = { readonly ok: true } | Failure;

/** One open page of a moderator, a co-moderator, a speaker or the projector. */
export interface Device {
  readonly id: DeviceId;
  readonly person: PersonId;
  readonly role: Role;
  /** When the server last heard of it. */
  readonly heard: Instant;
  /** Whether it is in sight, and not behind another window or a dark screen. */
  readonly visible: boolean;
}

/** Who is here, for moderators; each a full replacement. */
export interface Presence {
  readonly attendees: number;
  readonly screens: number;
  /** Moderators, co-moderators and speakers with a connection open. */
  readonly people: readonly PersonId[];
  /** Their pages, and the projector's, one by one; the one that came first stands first. */
  readonly devices: readonly Device[];
}

/** What one moderator's page has under the hand. */
export interface Hand {
  readonly device: DeviceId;
  readonly person: PersonId;
  /** The question that is in focus there. */
  readonly question: QuestionId;
  /** Whether it has been taken up: the others leave it alone until it is put down, or the page is gone. */
  readonly taken: boolean;
}

/** Everything that the server sends, by event name. */
export interface ServerToClient {
  welcome: (welcome: Welcome) => void;
  snapshot: (snapshot: Snapshot) => void;
  patch: (patch: Patch) => void;
  own: (own: Own) => void;
  presence: (presence: Presence) => void;
  clock: (clock: ClockReading) => void;
  /** To moderators: what each of their pages has under the hand; each a full replacement. */
  hands: (hands: readonly Hand[]) => void;
  /** Show which device you are. */
  identify: () => void;
}
