import type { AttendeeId, CityId, QuestionId, SpeakerId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';

/** Where a question stands (Q1). On screens pending reads *Review* and approved *Open*. */
export type QuestionStatus =
  | 'pending'
  | 'approved'
  | 'queued'
  | 'live'
  | 'answered'
  | 'dismissed'
  | 'withdrawn'
  | 'merged';

/** A city or a speaker; null is to all (Q6). */
export type Addressee = CityId | SpeakerId | null;

/** What moderators decided of a question; the part of it that undo puts back (T12). */
export interface Triage {
  readonly status: QuestionStatus;
  /** Why it was dismissed, if the moderator chose to tell its asker. */
  readonly reason: string | null;
  /** When it last went live. */
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
}

export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly to: Addressee;
  /** null for a prepared question, which is the moderator's (P2). */
  readonly author: AttendeeId | null;
  /** The name it was asked under; null when anonymous, or when the name has been erased. */
  readonly name: string | null;
  readonly origin: 'audience' | 'prepared';
  readonly submittedAt: Instant;
  readonly triage: Triage;
  readonly voters: ReadonlySet<AttendeeId>;
}

/** Settable per session (Q7). */
export interface QuestionLimits {
  /** Characters as people count them. */
  readonly graphemes: number;
  /** UTF-16 units, whatever the graphemes. */
  readonly units: number;
  /** Between two questions of one attendee. */
  readonly pause: Duration;
  /** Questions of one attendee that nobody has decided on yet. */
  readonly undecided: number;
}

export interface Questions {
  readonly byId: ReadonlyMap<QuestionId, Question>;
  /** The queue in its order; the first is next. */
  readonly queue: readonly QuestionId[];
  readonly live: QuestionId | null;
  /** Whether new questions wait for a moderator before they are shown (Q5). */
  readonly moderateFirst: boolean;
  readonly limits: QuestionLimits;
}
