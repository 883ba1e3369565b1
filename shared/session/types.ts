import type {
  CityId,
  CommandId,
  ModeratorId,
  PersonId,
  QuestionId,
  SessionCode,
  SpeakerId,
} from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { QuestionLimits, Questions, Triage } from '../questions/types.ts';
import type { Rundown, Segment } from '../rundown/types.ts';
import type { SessionEvent } from './events.ts';

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

/** The parts of the state that undo puts back; null where an action did not touch them. */
export interface Undoable {
  readonly rundown: Rundown | null;
  readonly triage: ReadonlyMap<QuestionId, Triage>;
  readonly queue: readonly QuestionId[];
  readonly live: QuestionId | null;
}

/** One command's effect, as undo and redo see it (T12). */
export interface Action {
  readonly id: CommandId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly events: readonly SessionEvent['type'][];
  readonly before: Undoable;
  readonly after: Undoable;
}

/** The one stack that all moderators share; the last of each list is on top. */
export interface History {
  readonly done: readonly Action[];
  readonly undone: readonly Action[];
}

export interface Session {
  readonly code: SessionCode;
  readonly title: string;
  readonly timeZone: string;
  readonly cities: readonly City[];
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Moderator[];
  readonly answerBudget: Duration;
  readonly rundown: Rundown;
  readonly questions: Questions;
  readonly history: History;
  /** When the last fact happened; now is never before it, also after a restart (T1). */
  readonly lastAt: Instant;
}
