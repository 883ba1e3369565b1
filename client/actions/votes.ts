import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { Own } from '../../shared/views/records.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';

/** A question's votes as the one who votes sees them: at once, whatever the network does. */
export interface ShownVotes {
  readonly pressed: boolean;
  readonly count: number;
}

/**
 * The known count, moved by the own votes that it does not hold yet. `counted` tells whether it holds the own vote where that is
 * not what `own` says: of a count that was asked for once and stands since.
 */
export function shownVotes(
  question: { readonly id: QuestionId; readonly votes: number },
  entries: readonly OutboxEntry[],
  own: Own,
  counted?: boolean,
): ShownVotes {
  const votes = votesOn(entries, question.id);
  const pressed = wanted(votes.at(-1)) ?? own.upvotes.includes(question.id);
  const held = counted ?? votes[0]?.counted ?? own.upvotes.includes(question.id);
  return { pressed, count: question.votes + Number(pressed) - Number(held) };
}

/** Votes, or takes the vote back. */
export function toggleVote(outbox: Outbox, question: QuestionId, pressed: boolean): void {
  outbox.send({ type: pressed ? 'question.unvote' : 'question.upvote', question });
}

const votesOn = (entries: readonly OutboxEntry[], question: QuestionId) =>
  entries.filter(
    ({ command }) =>
      (command.type === 'question.upvote' || command.type === 'question.unvote') &&
      command.question === question,
  );

const wanted = (entry: OutboxEntry | undefined): boolean | undefined =>
  entry && entry.command.type === 'question.upvote';
