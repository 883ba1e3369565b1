import type {
  CityId,
  CommandId,
  PersonId,
  QuestionId,
  SegmentId,
  SessionCode,
  SpeakerId,
} from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { Addressee, QuestionStatus } from '../questions/types.ts';
import type { Run } from '../rundown/types.ts';
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
}

export interface SegmentRecord {
  readonly kind: 'segment';
  readonly id: SegmentId;
  readonly title: string;
  readonly city: CityId | null;
  readonly speakers: readonly SpeakerId[];
  readonly planned: Duration;
  readonly adjusted: Duration;
  readonly fixedStart: Instant | null;
  readonly wrapUp: Duration | null;
  readonly atZero: 'count' | 'advance';
  readonly takesQuestions: boolean;
  readonly dropped: boolean;
  /** The last one has `end: null` while the segment runs. */
  readonly runs: readonly Run[];
  /** Moderators only. */
  readonly note?: string;
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
}

/** What is one attendee's alone; sent whole, to that attendee only. */
export interface Own {
  readonly questions: readonly QuestionRecord[];
  readonly upvotes: readonly QuestionId[];
}
