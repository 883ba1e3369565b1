import type { PersonId, QuestionId } from '../../../shared/kernel/ids.ts';
import { memo } from '../../../shared/kernel/memo.ts';
import type { Hand } from '../../../shared/protocol/down.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { DOUBLE } from '../../actions/presses.ts';
import type { Live } from '../../store/live.ts';

/** How long a second press may take. ms. */
const SECOND_PRESS = 6_000;

type ByQuestion = ReadonlyMap<QuestionId, readonly Hand[]>;

/** Of somebody's several pages with the same question the one that has it taken up, if one has. */
const oneEach = (hands: readonly Hand[]): readonly Hand[] => [
  ...new Map(
    hands.toSorted((a, b) => Number(a.taken) - Number(b.taken)).map((hand) => [hand.person, hand]),
  ).values(),
];

/** By whose page it is, the hands of others on each question; the identical ones while nothing moved. */
const othersOf = memo((hands: readonly Hand[]) => {
  const known = new Map<PersonId | null, ByQuestion>();
  return (self: PersonId | null): ByQuestion => {
    const before = known.get(self);
    if (before) return before;
    const others = hands.filter(({ person }) => person !== self);
    const made = new Map(
      [...Map.groupBy(others, ({ question }) => question)].map(([id, on]) => [id, oneEach(on)]),
    );
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
  /** Which other moderator has taken up any of these; null when nobody has. */
  readonly holderOf: (questions: readonly QuestionId[]) => PersonId | null;
  /** Which other moderator has done something to it so lately that nobody can have read it yet; null when nobody has. */
  readonly quickerAt: (question: QuestionRecord) => PersonId | null;
  /** Whether this press is the second of the same, after what is in its way has been told; the other half of a double click is not. */
  readonly isSecondPress: (what: string) => boolean;
}

export function watchClaims({ replica, connection, tick }: Live): Claims {
  let told: { readonly what: string; readonly at: number } | null = null;
  return {
    holderOf: (questions) => {
      const { hands } = replica.getState();
      const { person } = connection.getState();
      const others = questions.flatMap((question) => handsOn(hands, question, person));
      return others.find(({ taken }) => taken)?.person ?? null;
    },
    quickerAt: ({ last }) =>
      last && last.by !== connection.getState().person && tick.now() - last.at < DOUBLE ? last.by : null,
    isSecondPress: (what) => {
      const now = performance.now();
      const after = told?.what === what ? now - told.at : Number.POSITIVE_INFINITY;
      const isSecond = after > DOUBLE && after < SECOND_PRESS;
      if (isSecond) told = null;
      else if (after > DOUBLE) told = { what, at: now };
      return isSecond;
    },
  };
}
