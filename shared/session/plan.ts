import type { CityId, ModeratorId, QuestionId, SpeakerId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { QuestionLimits } from '../questions/types.ts';
import type { Segment } from '../rundown/types.ts';

export interface City {
  readonly id: CityId;
  readonly name: string;
  readonly country: string;
}

export interface Speaker {
  readonly id: SpeakerId;
  /** null while not yet named. */
  readonly name: string | null;
  /** What the speaker is: "Commissioner for Work". */
  readonly title: string | null;
  readonly city: CityId | null;
}

export interface Moderator {
  readonly id: ModeratorId;
  readonly name: string;
  readonly role: 'moderator' | 'co-moderator';
}

/** What an organiser sets up before the show. */
export interface SessionPlan {
  readonly title: string;
  /** IANA name, for display only: inside there are instants. */
  readonly timeZone: string;
  readonly plannedStart: Instant;
  readonly hardEnd: Instant;
  readonly cities: readonly City[];
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Moderator[];
  readonly segments: readonly Omit<Segment, 'adjusted' | 'dropped' | 'runs'>[];
  readonly prepared: readonly {
    readonly id: QuestionId;
    readonly text: string;
    readonly to: CityId | SpeakerId | null;
  }[];
  readonly moderateFirst: boolean;
  readonly limits: QuestionLimits;
  /** What an answer is given (T15). */
  readonly answerBudget: Duration;
}
