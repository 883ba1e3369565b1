import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import type { Addressee } from './types.ts';

/** Facts about questions. When each happened stands beside it in the log. */
export type QuestionEvent =
  | {
      readonly type: 'question.submitted';
      readonly question: QuestionId;
      readonly text: string;
      readonly to: Addressee;
      readonly author: AttendeeId;
      /** Personal: the log keeps it apart, where it can be erased (invariant 10). */
      readonly name: string | null;
      readonly status: 'pending' | 'approved';
    }
  | { readonly type: 'question.upvoted'; readonly question: QuestionId; readonly voter: AttendeeId }
  | { readonly type: 'question.unvoted'; readonly question: QuestionId; readonly voter: AttendeeId }
  | { readonly type: 'question.withdrawn'; readonly question: QuestionId }
  | { readonly type: 'question.approved'; readonly question: QuestionId }
  | { readonly type: 'question.dismissed'; readonly question: QuestionId; readonly reason: string | null }
  | { readonly type: 'question.queued'; readonly question: QuestionId }
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'question.answered'; readonly question: QuestionId }
  | { readonly type: 'question.returned'; readonly question: QuestionId }
  | { readonly type: 'moderation.set'; readonly before: boolean };
