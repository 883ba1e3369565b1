import type { PersonId, QuestionId } from '../../../shared/kernel/ids.ts';
import { memo } from '../../../shared/kernel/memo.ts';
import type { Hand } from '../../../shared/protocol/down.ts';
import { DOUBLE } from '../../actions/presses.ts';
import type { Live } from '../../store/live.ts';

/** How long a second press may take. ms. */
const SECOND_PRESS = 6_000;

/** By question, whose hands are on it. */
const byQuestion = memo(
  (hands: readonly Hand[]): ReadonlyMap<QuestionId, readonly Hand[]> =>
    Map.groupBy(hands, ({ question }) => question),
);

const NOBODY: readonly Hand[] = [];

/** The hands of others on a question; a page of one's own, elsewhere, is no other. */
export function handsOn(
  hands: readonly Hand[],
  question: QuestionId,
  self: PersonId | null,
): readonly Hand[] {
  const on = byQuestion(hands).get(question) ?? NOBODY;
  return on.every(({ person }) => person !== self) ? on : on.filter(({ person }) => person !== self);
}

/** Keeps two moderators from deciding on the same question unawares. */
export interface Claims {
  /**
   * Who has taken up any of these, so that a decision on them is not made by this press; null when nobody has, or when this is the second
   * press of the same, and meant.
   */
  readonly inTheWay: (what: string, questions: readonly QuestionId[]) => PersonId | null;
}

export function watchClaims({ replica, connection }: Live): Claims {
  let told: { readonly what: string; readonly at: number } | null = null;
  return {
    inTheWay: (what, questions) => {
      const { hands } = replica.getState();
      const { person: self } = connection.getState();
      const other = questions
        .flatMap((question) => handsOn(hands, question, self))
        .find(({ taken }) => taken)?.person;
      if (other === undefined) return null;
      const now = performance.now();
      const after = told?.what === what ? now - told.at : Number.POSITIVE_INFINITY;
      // The other half of a double click has not been thought over.
      if (after > DOUBLE && after < SECOND_PRESS) {
        told = null;
        return null;
      }
      if (after > DOUBLE) told = { what, at: now };
      return other;
    },
  };
}
