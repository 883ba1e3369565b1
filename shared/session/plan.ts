import type { CityId, ModeratorId, QuestionId, SpeakerId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { AutoNudge, PreparedMessage } from '../messages/types.ts';
import type { QuestionRules } from '../questions/types.ts';
import type { SegmentPlan } from '../rundown/types.ts';

export interface City {
  readonly id: CityId;
  readonly name: string;
  readonly country: string;
  /** IANA name of its own zone; null where it is the session's. */
  readonly timeZone: string | null;
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

/** How the session is run; moderators can change it at any time. */
export interface Settings extends QuestionRules {
  /** IANA name, for display only: inside there are instants. */
  readonly timeZone: string;
  /** What an answer is given (T15). */
  readonly answerBudget: Duration;
  /** Whether a question that is asked to a city, or to one of its speakers, gives it the floor (T14). */
  readonly askGivesFloor: boolean;
  /** The nudges that are sent with one press. */
  readonly nudges: readonly string[];
  /** Sent by time alone to whoever's segment runs (M4). */
  readonly autoNudges: readonly AutoNudge[];
  /** Messages that wait to be sent. */
  readonly messages: readonly PreparedMessage[];
}

/** What an organiser sets up before the show. */
export interface SessionPlan {
  readonly title: string;
  readonly settings: Settings;
  readonly plannedStart: Instant;
  readonly hardEnd: Instant;
  readonly cities: readonly City[];
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Moderator[];
  readonly segments: readonly SegmentPlan[];
  readonly prepared: readonly {
    readonly id: QuestionId;
    readonly text: string;
    readonly to: CityId | SpeakerId | null;
  }[];
  readonly moderateFirst: boolean;
}
