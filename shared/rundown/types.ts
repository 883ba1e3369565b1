import type { CityId, SegmentId, SpeakerId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';

/** A stretch of time that stands still. */
export interface Hold {
  readonly start: Instant;
  /** null while it goes on. */
  readonly end: Instant | null;
}

/** One stretch during which a segment ran. A segment has several when it was gone back to (T4). */
export interface Run {
  readonly start: Instant;
  /** null while it runs. */
  readonly end: Instant | null;
  /** When it was held; one that goes on ends with the run. */
  readonly holds: readonly Hold[];
}

/** Time that was given (or, negative, taken) since the plan was made, and when. */
export interface Adjustment {
  readonly at: Instant;
  readonly by: Duration;
}

export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** Whether questions can be sent in while a segment runs; `before` says: and already before the session starts (Q12). */
export type Submissions = 'open' | 'closed' | 'before';

/** A segment as an organiser plans it. */
export interface SegmentPlan {
  readonly id: SegmentId;
  readonly title: string;
  /** The city whose segment it is; null for what belongs to everybody. */
  readonly city: CityId | null;
  readonly speakers: readonly SpeakerId[];
  /** An accent by its place in the palette, from 0; null for the city's own, or none. */
  readonly colour: number | null;
  readonly planned: Duration;
  /** "10:00 sharp", or null where it follows the one before. */
  readonly fixedStart: Instant | null;
  /** "Until 10:30 sharp", whenever it began: it counts to a time of day; null where its length counts (T16). */
  readonly fixedEnd: Instant | null;
  /** Whether screens show what is left, or what has passed. The phases are the same (T5). */
  readonly counts: 'down' | 'up';
  /** Remaining time at which wrap-up begins; null for the default of T5. */
  readonly wrapUp: Duration | null;
  /** What happens when nothing remains: count on, or go on to the next by itself. */
  readonly atZero: 'count' | 'advance';
  /** Recovery never shortens nor drops it (T18). */
  readonly keep: boolean;
  /** Recovery leaves it at least this long; null for half of its plan (T18). */
  readonly minimum: Duration | null;
  /** Whether the audience's questions are taken in it (T15). */
  readonly takesQuestions: boolean;
  readonly submissions: Submissions;
  /** The moderator's own. */
  readonly note: string;
}

export interface Segment extends SegmentPlan {
  /** In their order; a hold is not among them. */
  readonly adjustments: readonly Adjustment[];
  /** Taken out of the show; it keeps its place and takes no time. */
  readonly dropped: boolean;
  readonly runs: readonly Run[];
  /** When it was expected to run as the session started; null before, and for what was not in the show then. */
  readonly atStart: Span | null;
}

/** Who can have the floor: a city, or the moderator. */
export type Holder = CityId | 'moderator';

/** A stretch during which somebody had the floor (T14). */
export interface Turn {
  readonly holder: Holder;
  /** The segment that ran. */
  readonly segment: SegmentId;
  readonly start: Instant;
  /** null while it lasts. */
  readonly end: Instant | null;
}

export interface Rundown {
  readonly plannedStart: Instant;
  /** When the session must be over; an instant of its own, not the plan's end (T2). */
  readonly hardEnd: Instant;
  readonly segments: readonly Segment[];
  /** Who had the floor when, the last one now; between two nobody had it. */
  readonly floor: readonly Turn[];
  /** By how much the moderators have agreed to run over the hard end (T18). */
  readonly acceptedOver: Duration;
  readonly endedAt: Instant | null;
}
