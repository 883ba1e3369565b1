import type { AttendeeId, CityId, PersonId, QuestionId, SegmentId, SpeakerId } from '../kernel/ids.ts';
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

/** Put off: to a later segment, or onto the follow-up list of a city (Q17). */
export type Later = SegmentId | CityId;

/** A word among the moderators. */
export interface Note {
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What moderators decided of a question; the part of it that undo puts back (T12). */
export interface Triage {
  readonly status: QuestionStatus;
  /** Why it was dismissed, if the moderator chose to tell its asker. */
  readonly reason: string | null;
  /** When it last went live. */
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** The moderators' wording; null while it stands as it was asked (Q11). */
  readonly wording: string | null;
  /** To whom it is now; as asked until moderators change it (Q6). */
  readonly to: Addressee;
  readonly labels: readonly string[];
  readonly starred: boolean;
  readonly note: Note | null;
  readonly later: Later | null;
  /** The question that it was merged into, and where it stood before; null while it stands for itself (Q4). */
  readonly merged: { readonly into: QuestionId; readonly from: Unmerged } | null;
}

/** The statuses from which a question can be merged, and to which split leads back (Q1). */
export type Unmerged = 'pending' | 'approved' | 'queued';

/** What a speaker says of a question that is queued or live: *I'll take this*, or *not me* (Q15). */
export type Offer = 'take' | 'pass';

/** Who sees a written reply: everybody who sees the question, or its askers alone (Q16). */
export type ReplyTo = 'all' | 'asker';

/** A written reply. */
export interface Reply {
  readonly text: string;
  readonly to: ReplyTo;
  /** Whose words they are: a moderator's, or a speaker's that a moderator let out. */
  readonly by: PersonId;
  readonly at: Instant;
}

/** Whether a name goes with a question, and who sees it (Q10). `optional` leaves it to each question. */
export type NameRule = 'shown' | 'moderators' | 'anonymous' | 'optional';

/** Something that was done to a question: who did what, and when (Q18). Votes are not among them. */
export interface Deed {
  readonly at: Instant;
  /** null for an attendee. */
  readonly by: PersonId | null;
  readonly what: DeedKind;
  /** What was written, where something was: the new wording, the reason, the note, the reply. */
  readonly text?: string;
  /** To whom, or where to, where it went somewhere. */
  readonly to?: Addressee | Later | QuestionId;
}

export type DeedKind =
  | 'submitted'
  | 'entered'
  | 'reworded'
  | 'withdrawn'
  | 'reviewed'
  | 'approved'
  | 'dismissed'
  | 'queued'
  | 'skipped'
  | 'asked'
  | 'answered'
  | 'returned'
  | 'edited'
  | 'addressed'
  | 'labelled'
  | 'starred'
  | 'unstarred'
  | 'noted'
  | 'merged'
  | 'joined'
  | 'split'
  | 'put off'
  | 'taken up again'
  | 'taken'
  | 'passed'
  | 'said nothing'
  | 'proposed'
  | 'proposal declined'
  | 'replied'
  | 'reply taken back'
  | 'undone'
  | 'redone';

export interface Question {
  readonly id: QuestionId;
  /** As its asker wrote it. What is shown is `textOf`. */
  readonly text: string;
  /** To whom its asker addressed it. */
  readonly to: Addressee;
  /** null for the moderators' own, and for one entered for somebody who spoke (P2). */
  readonly author: AttendeeId | null;
  /** The name it was asked under; null when anonymous, or when the name has been erased. */
  readonly name: string | null;
  /** Whether the name was given for everybody, or to the moderators only (Q10). */
  readonly nameIsPublic: boolean;
  readonly origin: 'audience' | 'prepared' | 'entered';
  readonly submittedAt: Instant;
  /** The language it is in as far as it was recognised, like `sv`; null where it was not. */
  readonly language: string | null;
  /** The listed words for which it was held for review (Q13). */
  readonly held: readonly string[];
  readonly triage: Triage;
  /** Votes cast on this very question. */
  readonly cast: ReadonlySet<AttendeeId>;
  /** Who took the vote back that a merged question brought with it (Q4). */
  readonly declined: ReadonlySet<AttendeeId>;
  /**
   * All who back it: votes cast on it, and those that merged questions bring, their askers' among them (Q4). It follows from the others
   * and stands here so that a vote costs no walk over what was merged; one function makes it.
   */
  readonly voters: ReadonlySet<AttendeeId>;
  readonly offers: ReadonlyMap<SpeakerId, Offer>;
  readonly reply: Reply | null;
  /** Replies that speakers wrote and no moderator has let out yet. */
  readonly proposals: ReadonlyMap<SpeakerId, Reply>;
  readonly trail: readonly Deed[];
}

/** Settable per session (Q7). */
export interface QuestionLimits {
  /** Characters as people count them. */
  readonly graphemes: number;
  /** Between two questions of one attendee. */
  readonly pause: Duration;
  /** Questions of one attendee that nobody has decided on yet. */
  readonly undecided: number;
}

/** How questions are taken; part of the session's settings. */
export interface QuestionRules {
  readonly names: NameRule;
  readonly limits: QuestionLimits;
  /** What questions can be labelled with. */
  readonly labels: readonly string[];
  /** Words that hold a question for review, as the organiser lists them (Q13). */
  readonly heldWords: readonly string[];
  /** Whether the kept lists of words do so, too. */
  readonly keptWords: boolean;
}

/** Whether questions are taken, by whose word (Q12). */
export interface Gate {
  /** A hand's word, which stands until it is taken back; null while the run of show decides. */
  readonly override: 'open' | 'closed' | null;
  /** What attendees read while a hand has closed it. */
  readonly message: string | null;
}

export interface Questions {
  readonly byId: ReadonlyMap<QuestionId, Question>;
  /** The queue in its order; the first is next. */
  readonly queue: readonly QuestionId[];
  readonly live: QuestionId | null;
  /** Whether the live question is kept off the projector's screen (Q14). */
  readonly offScreen: boolean;
  /** Which questions were merged into one, in no order that matters. */
  readonly merged: ReadonlyMap<QuestionId, readonly QuestionId[]>;
  /** Those who have asked, numbered from 1 as they came: moderators know an asker by that number only. */
  readonly askers: ReadonlyMap<AttendeeId, number>;
  /** Those who may not ask at the moment. */
  readonly muted: ReadonlySet<AttendeeId>;
  readonly gate: Gate;
  /** Whether new questions wait for a moderator before they are shown (Q5). */
  readonly moderateFirst: boolean;
}

/** A question's text as it is shown. */
export const textOf = ({ text, triage }: Question): string => triage.wording ?? text;
