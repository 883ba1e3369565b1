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
import type {
  Addressee,
  DeedKind,
  Later,
  NameRule,
  Note,
  Offer,
  QuestionStatus,
  ReplyTo,
} from '../questions/types.ts';
import type { Adjustment, Run, SegmentPlan, Span, Turn } from '../rundown/types.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Submissions } from '../session/gate.ts';
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
  /** Whether questions carry a name, and who sees it. */
  readonly names: NameRule;
  /** Whether questions are taken at the moment, and by whose word. */
  readonly submissions: Submissions;
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
  /** Whether questions can be sent in while it runs; `before` says: and already before the session starts. */
  readonly submissions: SegmentPlan['submissions'];
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
  /** Between two questions of one attendee, ms. */
  readonly pause: Duration;
  /** Questions of one attendee that nobody has decided on yet. */
  readonly undecided: number;
  /** What questions can be labelled with. */
  readonly labels: readonly string[];
  /** Words that hold a question for review, as the organiser lists them, and whether kept lists do so too. */
  readonly heldWords: readonly string[];
  readonly keptWords: boolean;
}

export interface QueueRecord {
  readonly kind: 'queue';
  readonly id: 'queue';
  /** In their order, the first is next; only those that the role sees. */
  readonly questions: readonly QuestionId[];
  /** Moderators only: whether the live question is kept off the screen. */
  readonly offScreen?: boolean;
}

export interface QuestionRecord {
  readonly kind: 'question';
  readonly id: QuestionId;
  readonly text: string;
  readonly to: Addressee;
  /** null when anonymous, and where the role is not to see it. */
  readonly name: string | null;
  /** From an attendee, the moderators' own, or entered by a moderator for somebody who spoke in the call. */
  readonly origin: 'audience' | 'prepared' | 'entered';
  readonly status: QuestionStatus;
  readonly submittedAt: Instant;
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly votes: number;
  /** The written reply; one to the askers alone is seen by them and by moderators. Absent where there is none. */
  readonly reply?: ReplyRecord;
  /** Kept for a later segment, or for a city's follow-up list. Absent where it is not. */
  readonly later?: Later;
  /** A speaker's own: whether the speaker would take it, and the reply that waits to be let out. */
  readonly says?: Offer;
  readonly proposal?: ReplyRecord;
  /** Moderators, and its asker in `own`, as the next two: why it was dismissed. */
  readonly reason?: string | null;
  /** As it was asked, where moderators changed the wording; and to whom, where they changed that. */
  readonly original?: string;
  readonly askedTo?: Addressee;
  /** Moderators only, as all below; each is absent where there is nothing to tell. */
  readonly labels?: readonly string[];
  readonly starred?: true;
  readonly note?: Note;
  /** Listed words for which it was held for review. */
  readonly held?: readonly string[];
  /** The language it is in as far as it was recognised, like `sv`. */
  readonly language?: string;
  /** Who asked it, as a number that is the same for all questions of one attendee; and whether that attendee is muted. */
  readonly asker?: number;
  readonly muted?: true;
  /** Its name is for moderators only. */
  readonly nameHidden?: true;
  /** The question that it was merged into; and those that were merged into this one. */
  readonly into?: QuestionId;
  readonly merged?: readonly QuestionId[];
  /** What speakers say of it, and the replies of theirs that wait to be let out. */
  readonly offers?: readonly { readonly speaker: SpeakerId; readonly says: Offer }[];
  readonly proposals?: readonly ReplyRecord[];
  /** What was done last, by whom, and when; null as `by` is an attendee. */
  readonly last?: { readonly by: PersonId | null; readonly at: Instant; readonly what: DeedKind };
}

export interface ReplyRecord {
  readonly text: string;
  readonly to: ReplyTo;
  /** Whose words they are: a moderator's, or a speaker's. */
  readonly by: PersonId;
  readonly at: Instant;
}

/** An own question, as its asker sees it. */
export interface OwnQuestionRecord extends QuestionRecord {
  /** Whether it can still be reworded. */
  readonly editable?: true;
  /** What it was merged into, and what became of that. */
  readonly joined?: {
    readonly id: QuestionId;
    /** Absent while it is not for attendees to see. */
    readonly text?: string;
    readonly status: QuestionStatus;
    /** Why it was dismissed, if the moderator chose to tell. */
    readonly reason?: string;
    readonly reply?: ReplyRecord;
  };
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
  /** To how many questions it was done. */
  readonly questions: number;
  /** The segment that it was about in the end; null where it was about none. */
  readonly segment: SegmentId | null;
}

/** What is one attendee's alone; sent whole, to that attendee only. */
export interface Own {
  readonly questions: readonly OwnQuestionRecord[];
  readonly upvotes: readonly QuestionId[];
  /** A moderator has muted this attendee: no question of theirs is taken. */
  readonly muted: boolean;
}
