import type { CityId, SegmentId, SpeakerId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';

/** One stretch during which a segment ran. A segment has several when it was gone back to (T4). */
export interface Run {
  readonly start: Instant;
  /** null while it runs. */
  readonly end: Instant | null;
  /** Time held in this run, without the hold that is going on. */
  readonly held: Duration;
  /** Since when it is held, or null. */
  readonly heldSince: Instant | null;
}

export interface Segment {
  readonly id: SegmentId;
  readonly title: string;
  /** The city whose segment it is; null for what belongs to everybody. */
  readonly city: CityId | null;
  readonly speakers: readonly SpeakerId[];
  /** As the plan has it. */
  readonly planned: Duration;
  /** What was added (or, negative, taken) since; a hold is not in it. */
  readonly adjusted: Duration;
  /** "10:00 sharp", or null where it follows the one before. */
  readonly fixedStart: Instant | null;
  /** Remaining time at which wrap-up begins; null for the default of T5. */
  readonly wrapUp: Duration | null;
  /** What happens when nothing remains: count on, or go on to the next by itself. */
  readonly atZero: 'count' | 'advance';
  /** Whether the audience's questions are taken in it (T15). */
  readonly takesQuestions: boolean;
  /** Taken out of the show; it keeps its place and takes no time. */
  readonly dropped: boolean;
  /** The moderator's own. */
  readonly note: string;
  readonly runs: readonly Run[];
}

export interface Rundown {
  readonly plannedStart: Instant;
  /** When the session must be over; an instant of its own, not the plan's end (T2). */
  readonly hardEnd: Instant;
  readonly segments: readonly Segment[];
  readonly endedAt: Instant | null;
}
