import type {
  CityId,
  CommandId,
  MessageId,
  PersonId,
  QuestionId,
  SegmentId,
  SessionCode,
  SpeakerId,
} from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { AutoNudge, Curtain, PreparedMessage, Recipient } from '../messages/types.ts';
import type { Addressee, QuestionStatus } from '../questions/types.ts';
import type { Adjustment, Run, Span, Turn } from '../rundown/types.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Role } from '../session/permissions.ts';

/**
 * What travels: a screen's replica is a set of these, keyed by `id` (no id is used twice in a session, of whatever kind).
 * Instants are ms since the epoch on the server's clock, durations ms.
 */
export type ViewRecord =
  | SessionRecord
  | CityRecord
  | SpeakerRecord
  | ModeratorRecord
  | RundownRecord
  | SegmentRecord
  | QueueRecord
  | QuestionRecord
  | CountsRecord
  | FloorRecord
  | MessageRecord
  | CurtainRecord
  | SettingsRecord
  | HistoryRecord;

export interface SessionRecord {
  readonly kind: 'session';
  readonly id: 'session';
  readonly code: SessionCode;
  readonly title: string;
  readonly timeZone: string;
  /** Who leads the session. */
  readonly host: string;
  readonly answerBudget: Duration;
  /** Whether new questions are reviewed before they are shown. */
  readonly moderateFirst: boolean;
  /** The longest question, in graphemes. */
  readonly questionLength: number;
}

export interface CityRecord {
  readonly kind: 'city';
  readonly id: CityId;
  readonly name: string;
  readonly country: string;
  /** Its own zone; null where it is the session's. */
  readonly timeZone: string | null;
  /** Its place among the cities, from 0; gives it its colour. */
  readonly place: number;
}

export interface SpeakerRecord {
  readonly kind: 'speaker';
  readonly id: SpeakerId;
  readonly name: string | null;
  readonly title: string | null;
  readonly city: CityId | null;
}

export interface ModeratorRecord {
  readonly kind: 'moderator';
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
}

export interface RundownRecord {
  readonly kind: 'rundown';
  readonly id: 'rundown';
  readonly plannedStart: Instant;
  readonly hardEnd: Instant;
  readonly endedAt: Instant | null;
  /** The segments in their order. */
  readonly order: readonly SegmentId[];
  /** Moderators only: by how much they have agreed to run over. */
  readonly acceptedOver?: Duration;
}

export interface SegmentRecord {
  readonly kind: 'segment';
  readonly id: SegmentId;
  readonly title: string;
  readonly city: CityId | null;
  readonly speakers: readonly SpeakerId[];
  /** An accent by its place in the palette; null for the city's own, or none. */
  readonly colour: number | null;
  readonly planned: Duration;
  /** What was given or taken since, and when. */
  readonly adjustments: readonly Adjustment[];
  readonly fixedStart: Instant | null;
  /** A time of day that it counts to, in place of its length. */
  readonly fixedEnd: Instant | null;
  /** Whether screens show what is left or what has passed. */
  readonly counts: 'down' | 'up';
  readonly wrapUp: Duration | null;
  readonly atZero: 'count' | 'advance';
  readonly takesQuestions: boolean;
  readonly dropped: boolean;
  /** The last one has `end: null` while the segment runs. */
  readonly runs: readonly Run[];
  /** Moderators only, as all below. */
  readonly note?: string;
  readonly keep?: boolean;
  readonly minimum?: Duration | null;
  readonly atStart?: Span | null;
}

/** Who had the floor when, the last one now; moderators and speakers. */
export interface FloorRecord {
  readonly kind: 'floor';
  readonly id: 'floor';
  readonly turns: readonly Turn[];
}

export interface MessageRecord {
  readonly kind: 'message';
  readonly id: MessageId;
  readonly text: string;
  readonly to: Recipient;
  readonly at: Instant;
  /** Moderators only, as all below: whose hand it was. */
  readonly by?: PersonId;
  readonly clearedAt?: Instant | null;
  readonly receipts?: readonly ReceiptRecord[];
}

export interface ReceiptRecord {
  readonly person: PersonId;
  readonly deliveredAt: Instant | null;
  readonly seenAt: Instant | null;
}

/** What lies over the speakers' screens; moderators and speakers. */
export interface CurtainRecord {
  readonly kind: 'curtain';
  readonly id: 'curtain';
  readonly over: Curtain;
}

/** How the session is run, beside what the session's record says; moderators only. */
export interface SettingsRecord {
  readonly kind: 'settings';
  readonly id: 'settings';
  readonly askGivesFloor: boolean;
  readonly nudges: readonly string[];
  readonly autoNudges: readonly AutoNudge[];
  readonly messages: readonly PreparedMessage[];
}

export interface QueueRecord {
  readonly kind: 'queue';
  readonly id: 'queue';
  /** In their order, the first is next; only those that the role sees. */
  readonly questions: readonly QuestionId[];
}

export interface QuestionRecord {
  readonly kind: 'question';
  readonly id: QuestionId;
  readonly text: string;
  readonly to: Addressee;
  /** null when anonymous. */
  readonly name: string | null;
  readonly origin: 'audience' | 'prepared';
  readonly status: QuestionStatus;
  readonly submittedAt: Instant;
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly votes: number;
  /** Moderators, and its asker in `own`: why it was dismissed. */
  readonly reason?: string | null;
}

/** How many questions there are, also of those that an audience's bounded view leaves out. */
export interface CountsRecord {
  readonly kind: 'counts';
  readonly id: 'counts';
  readonly open: number;
  readonly queued: number;
  readonly answered: number;
}

/** What undo and redo would take; moderators only. */
export interface HistoryRecord {
  readonly kind: 'history';
  readonly id: 'history';
  readonly undo: ActionRecord | null;
  readonly redo: ActionRecord | null;
}

export interface ActionRecord {
  readonly of: CommandId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly events: readonly SessionEvent['type'][];
  /** The segment that it was about in the end; null where it was about none. */
  readonly segment: SegmentId | null;
}

/** What is one attendee's alone; sent whole, to that attendee only. */
export interface Own {
  readonly questions: readonly QuestionRecord[];
  readonly upvotes: readonly QuestionId[];
}
