import type { AttendeeId, PersonId, QuestionId, SpeakerId } from '../kernel/ids.ts';
import type { Addressee, Gate, Later, Offer, ReplyTo } from './types.ts';

/** Facts about questions. When each happened, and whose hand it was, stand beside it in the log. */
export type QuestionEvent =
  | {
      readonly type: 'question.submitted';
      readonly question: QuestionId;
      readonly text: string;
      readonly to: Addressee;
      readonly author: AttendeeId;
      /** Personal: the log keeps it apart, where it can be erased (invariant 10). */
      readonly name: string | null;
      readonly nameIsPublic: boolean;
      readonly status: 'pending' | 'approved';
      readonly language: string | null;
      readonly held: readonly string[];
    }
  | {
      readonly type: 'question.entered';
      readonly question: QuestionId;
      readonly text: string;
      readonly to: Addressee;
      /** Who said it in the call; null for a question of the moderators' own, and once the name has been erased. Personal, as above. */
      readonly name: string | null;
      readonly origin: 'prepared' | 'entered';
      readonly language: string | null;
    }
  | { readonly type: 'question.upvoted'; readonly question: QuestionId; readonly voter: AttendeeId }
  | { readonly type: 'question.unvoted'; readonly question: QuestionId; readonly voter: AttendeeId }
  | { readonly type: 'question.withdrawn'; readonly question: QuestionId }
  /** By its asker, before anybody decided on it. */
  | {
      readonly type: 'question.reworded';
      readonly question: QuestionId;
      readonly text: string;
      readonly to: Addressee;
      readonly status: 'pending' | 'approved';
      readonly language: string | null;
      readonly held: readonly string[];
    }
  /** By a moderator; null as wording is the asker's own again. */
  | {
      readonly type: 'question.edited';
      readonly question: QuestionId;
      readonly change: {
        readonly wording?: string | null;
        readonly to?: Addressee;
        readonly labels?: readonly string[];
        readonly starred?: boolean;
        readonly note?: string | null;
      };
    }
  | { readonly type: 'question.approved'; readonly question: QuestionId }
  | { readonly type: 'question.reviewed'; readonly question: QuestionId }
  | { readonly type: 'question.dismissed'; readonly question: QuestionId; readonly reason: string | null }
  | { readonly type: 'question.queued'; readonly question: QuestionId }
  | { readonly type: 'question.reordered'; readonly question: QuestionId; readonly after: QuestionId | null }
  | { readonly type: 'question.skipped'; readonly question: QuestionId }
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'question.answered'; readonly question: QuestionId }
  | { readonly type: 'question.returned'; readonly question: QuestionId }
  | { readonly type: 'question.shown'; readonly question: QuestionId; readonly shown: boolean }
  | { readonly type: 'question.merged'; readonly question: QuestionId; readonly into: QuestionId }
  | { readonly type: 'question.split'; readonly question: QuestionId }
  | { readonly type: 'question.putOff'; readonly question: QuestionId; readonly to: Later | null }
  | {
      readonly type: 'question.offered';
      readonly question: QuestionId;
      readonly by: SpeakerId;
      readonly says: Offer | null;
    }
  | {
      readonly type: 'question.proposed';
      readonly question: QuestionId;
      readonly by: SpeakerId;
      readonly text: string;
      readonly to: ReplyTo;
    }
  | { readonly type: 'question.declined'; readonly question: QuestionId; readonly speaker: SpeakerId }
  /** `by` is whose words they are. */
  | {
      readonly type: 'question.replied';
      readonly question: QuestionId;
      readonly by: PersonId;
      readonly text: string;
      readonly to: ReplyTo;
    }
  | { readonly type: 'question.unreplied'; readonly question: QuestionId }
  | { readonly type: 'asker.muted'; readonly attendee: AttendeeId; readonly muted: boolean }
  | { readonly type: 'submissions.set'; readonly gate: Gate }
  | { readonly type: 'moderation.set'; readonly before: boolean };
