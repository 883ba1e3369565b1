import type { PersonId, QuestionId } from '../../../shared/kernel/ids.ts';
import { memo } from '../../../shared/kernel/memo.ts';
import type { Hand } from '../../../shared/protocol/down.ts';
import { DOUBLE } from '../../actions/presses.ts';
import type { Live } from '../../store/live.ts';

/** How long a second press may take. ms. */
const SECOND_PRESS = 6_000;

type ByQuestion = ReadonlyMap<QuestionId, readonly Hand[]>;

/** By whose page it is, the hands of others on each question; the identical ones while nothing moved. */
const othersOf = memo((hands: readonly Hand[]) => {
  const known = new Map<PersonId | null, ByQuestion>();
  return (self: PersonId | null): ByQuestion => {
    const before = known.get(self);
    if (before) return before;
    const others = hands.filter(({ person }) => person !== self);
    const made = Map.groupBy(others, ({ question }) => question);
    known.set(self, made);
    return made;
  };
});

const NOBODY: readonly Hand[] = [];

/** The hands of others on a question; a page of one's own, elsewhere, is no other. */
export const handsOn = (
  hands: readonly Hand[],
  question: QuestionId,
  self: PersonId | null,
): readonly Hand[] => othersOf(hands)(self).get(question) ?? NOBODY;

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
