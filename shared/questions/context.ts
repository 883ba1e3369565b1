import type { AttendeeId, CityId, PersonId, QuestionId, SpeakerId } from '../kernel/ids.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { QuestionEvent } from './events.ts';
import type { Addressee, QuestionRules } from './types.ts';

export type Decision = Result<readonly QuestionEvent[], Rejection>;

/** What the server's libraries know of a text; an edge that has none reads nothing into it. */
export interface Reader {
  /** The language that it is in, like `sv`; null where it cannot be told. */
  readonly languageOf: (text: string) => string | null;
  /** The words in it that the kept lists would have reviewed. */
  readonly keptWordsIn: (text: string, language: string | null) => readonly string[];
}

/** What a decision needs beside the questions themselves. */
export interface QuestionContext {
  readonly now: Instant;
  readonly sender: PersonId;
  /** The attendee who sends the command; null for everybody else. */
  readonly attendee: AttendeeId | null;
  /** The speaker who sends it; null for everybody else. */
  readonly speaker: SpeakerId | null;
  /** The id that a new question is to have. */
  readonly newId: QuestionId;
  readonly rules: QuestionRules;
  readonly read: Reader;
  readonly isAddressee: (to: string) => boolean;
  /** Whether questions can be put off to there: a segment or a city (Q17). */
  readonly isLater: (to: string) => boolean;
  /** Whether a question to there is the speaker's to answer: it is to all, to the speaker, or to the speaker's city. */
  readonly concerns: (to: Addressee, speaker: SpeakerId) => boolean;
  readonly cityOf: (speaker: SpeakerId) => CityId | null;
  /** Whether questions are taken at the moment, and what is said if they are not (Q12). */
  readonly submissions: { readonly open: boolean; readonly message: string };
  /** After the session: submissions, votes and asking are over; triage goes on (T11). */
  readonly ended: boolean;
}
