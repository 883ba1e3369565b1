import type { AttendeeId, CommandId, PersonId, QuestionId, SegmentId, SessionCode } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Messages } from '../messages/types.ts';
import type { Questions, Triage } from '../questions/types.ts';
import type { Rundown } from '../rundown/types.ts';
import type { SessionEvent } from './events.ts';
import type { City, Moderator, Settings, Speaker } from './plan.ts';

/** The parts of the state that undo puts back; null where an action did not touch them. */
export interface Undoable {
  readonly rundown: Rundown | null;
  readonly triage: ReadonlyMap<QuestionId, Triage>;
  /** The order of the queue. */
  readonly queue: readonly QuestionId[];
  /** Whether the live question was kept off the screen; put back where another question is live by it (Q14). */
  readonly offScreen: boolean;
  readonly muted: ReadonlySet<AttendeeId>;
}

/** One command's effect, as undo and redo see it (T12). */
export interface Action {
  readonly id: CommandId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly events: readonly SessionEvent['type'][];
  /** How many questions it was about. */
  readonly questions: number;
  /** The segment that it was about in the end; null where it was about none. */
  readonly segment: SegmentId | null;
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
  readonly settings: Settings;
  readonly cities: readonly City[];
  readonly speakers: readonly Speaker[];
  readonly moderators: readonly Moderator[];
  readonly rundown: Rundown;
  readonly questions: Questions;
  readonly messages: Messages;
  readonly history: History;
  /** When the last fact happened; now is never before it, also after a restart (T1). */
  readonly lastAt: Instant;
}
