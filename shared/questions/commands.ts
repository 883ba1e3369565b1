import type { QuestionId, SpeakerId } from '../kernel/ids.ts';
import type { Addressee, Later, Offer, QuestionStatus, ReplyTo } from './types.ts';

/** What can be edited of a question (Q11). Its asker edits `text` and `to`. An empty note takes the note away. */
export interface QuestionFields {
  readonly text: string;
  readonly to: Addressee;
  readonly labels: readonly string[];
  readonly starred: boolean;
  readonly note: string;
}
export type QuestionChange = Partial<QuestionFields>;

/** What several questions can be had done at once. */
export type Batch =
  | { readonly type: 'approve' }
  | { readonly type: 'review' }
  | { readonly type: 'dismiss'; readonly reason?: string | null }
  | { readonly type: 'queue' }
  | { readonly type: 'star'; readonly starred: boolean }
  | { readonly type: 'label'; readonly label: string; readonly on: boolean }
  | { readonly type: 'address'; readonly to: Addressee }
  | { readonly type: 'putOff'; readonly to: Later | null }
  | { readonly type: 'merge'; readonly into: QuestionId };

/** `from`, where it is given, is where the sender believed the question to stand; from elsewhere it is refused as `stale`. */
interface About {
  readonly question: QuestionId;
  readonly from?: QuestionStatus;
}

export type QuestionCommand =
  | {
      readonly type: 'question.submit';
      readonly text: string;
      readonly to?: Addressee;
      readonly name?: string | null;
    }
  /** A moderator's own question, which is prepared; with a name, one for somebody who spoke in the call (P2). */
  | {
      readonly type: 'question.enter';
      readonly text: string;
      readonly to?: Addressee;
      readonly name?: string | null;
    }
  | { readonly type: 'question.upvote'; readonly question: QuestionId }
  | { readonly type: 'question.unvote'; readonly question: QuestionId }
  | { readonly type: 'question.withdraw'; readonly question: QuestionId }
  /** `over` is what the sender believed of each field that is to change; another refuses the command as `stale`. */
  | {
      readonly type: 'question.edit';
      readonly question: QuestionId;
      readonly change: QuestionChange;
      readonly over: QuestionChange;
    }
  /** Opens it to the audience: from review, out of the queue, or after it was dismissed. */
  | ({ readonly type: 'question.approve' } & About)
  /** Back to review, off the audience's list. */
  | ({ readonly type: 'question.review' } & About)
  /** `reason` is shown to the asker. */
  | ({ readonly type: 'question.dismiss'; readonly reason?: string | null } & About)
  | ({ readonly type: 'question.queue' } & About)
  /** Within the queue, to stand behind `after`; null for its head. */
  | { readonly type: 'question.reorder'; readonly question: QuestionId; readonly after: QuestionId | null }
  /** From the stage or its place in the queue to the end of the queue. */
  | ({ readonly type: 'question.skip' } & About)
  /** `over` is the question that the sender believed live, or null; another one refuses the command as `stale` (Q2). */
  | { readonly type: 'question.ask'; readonly question: QuestionId; readonly over: QuestionId | null }
  | { readonly type: 'question.answered'; readonly question: QuestionId }
  /** Back to the head of the queue, from live or answered. */
  | ({ readonly type: 'question.return' } & About)
  /** Whether the live question is on the projector's screen (Q14). */
  | { readonly type: 'question.show'; readonly question: QuestionId; readonly shown: boolean }
  /** Several at once: as one action, done to those that it can be done to (Q19). */
  | {
      readonly type: 'question.batch';
      readonly questions: readonly QuestionId[];
      readonly from?: QuestionStatus;
      readonly do: Batch;
    }
  | ({ readonly type: 'question.merge'; readonly into: QuestionId } & About)
  | { readonly type: 'question.split'; readonly question: QuestionId }
  /** Puts it off; null carries it on with the others (Q17). */
  | ({ readonly type: 'question.putOff'; readonly to: Later | null } & About)
  /** A speaker says whether to take it; null says nothing any more (Q15). */
  | { readonly type: 'question.offer'; readonly question: QuestionId; readonly says: Offer | null }
  /** A speaker's words, for a moderator to let out (Q16). */
  | {
      readonly type: 'question.propose';
      readonly question: QuestionId;
      readonly text: string;
      readonly to: ReplyTo;
    }
  | { readonly type: 'question.decline'; readonly question: QuestionId; readonly speaker: SpeakerId }
  /** `speaker` is whose words they are, where they are not the sender's own, `over` the reply that the sender believed to be there. */
  | {
      readonly type: 'question.reply';
      readonly question: QuestionId;
      readonly text: string;
      readonly to: ReplyTo;
      readonly speaker?: SpeakerId;
      readonly over: string | null;
    }
  | { readonly type: 'question.unreply'; readonly question: QuestionId; readonly over: string }
  /** The attendee with this number among those who asked; muted ones cannot ask (Q7). */
  | { readonly type: 'asker.mute'; readonly asker: number; readonly muted: boolean }
  /** A hand's word on whether questions are taken; null leaves it to the run of show again (Q12). */
  | {
      readonly type: 'submissions.set';
      readonly to: 'open' | 'closed' | null;
      readonly message?: string | null;
    }
  /** Moderation before publishing, on or off (Q5). */
  | { readonly type: 'moderation.set'; readonly before: boolean };
