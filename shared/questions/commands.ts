import type { QuestionId } from '../kernel/ids.ts';
import type { Addressee } from './types.ts';

export type QuestionCommand =
  | {
      readonly type: 'question.submit';
      readonly text: string;
      readonly to?: Addressee;
      readonly name?: string | null;
    }
  | { readonly type: 'question.upvote'; readonly question: QuestionId }
  | { readonly type: 'question.unvote'; readonly question: QuestionId }
  | { readonly type: 'question.withdraw'; readonly question: QuestionId }
  /** Opens it to the audience: from review, out of the queue, or after it was dismissed. */
  | { readonly type: 'question.approve'; readonly question: QuestionId }
  /** `reason` is shown to the asker. */
  | { readonly type: 'question.dismiss'; readonly question: QuestionId; readonly reason?: string | null }
  | { readonly type: 'question.queue'; readonly question: QuestionId }
  /** `over` is the question that the sender believed live, or null; another one refuses the command as `stale` (Q2). */
  | { readonly type: 'question.ask'; readonly question: QuestionId; readonly over: QuestionId | null }
  | { readonly type: 'question.answered'; readonly question: QuestionId }
  /** Back to the head of the queue, from live or answered. */
  | { readonly type: 'question.return'; readonly question: QuestionId }
  /** Moderation before publishing, on or off (Q5). */
  | { readonly type: 'moderation.set'; readonly before: boolean };
