import { useState } from 'react';
import type { PersonId, QuestionId } from '../../shared/kernel/ids.ts';
import { same } from '../../shared/kernel/same.ts';
import type { View } from '../../shared/views/common.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { question as questionIn } from '../store/selectors.ts';

/** One place in the list. */
export interface Row {
  readonly question: QuestionRecord;
  /** It has left the list by somebody else's doing, and its place is kept. */
  readonly gone: boolean;
}

interface Steady {
  readonly rows: readonly Row[];
  /** How many have come since it was held, and are not shown yet. */
  readonly fresh: number;
  /** Keeps the order that is shown. */
  readonly hold: () => void;
  /** Takes the order as it is, and follows it. */
  readonly release: () => void;
  /** Takes the order as it is, and keeps that. */
  readonly refresh: () => void;
  /** The hand has moved on to this one, or away: places that were kept for others are given up. */
  readonly movedTo: (question: QuestionId | null) => void;
}

interface Given {
  readonly list: readonly QuestionRecord[];
  readonly records: View;
  /** Whose hand it is that the list must not move under. */
  readonly self: PersonId | null;
  /** What was looked for: another thing, and the list is another. */
  readonly sought: string;
  /** Whether the list's order is followed at once, since it is the moderators' own doing. */
  readonly ordered: boolean;
}

interface Held {
  readonly sought: string;
  /** In the order that is kept. */
  readonly ids: readonly QuestionId[];
  /** Those of them that the person decided on: they left at once, and come back into their place. */
  readonly mine: ReadonlySet<QuestionId>;
}

const NONE: ReadonlySet<QuestionId> = new Set();

/**
 * A list that can be held: what is in it keeps its place, and what comes waits to be let in. What the person decides leaves it; what leaves
 * it by another hand keeps its place until the person moves on, so that no other question comes under a key that is being pressed.
 */
export function useSteady({ list, records, self, sought, ordered }: Given): Steady {
  const [held, setHeld] = useState<Held | null>(null);
  const ids = () => list.map(({ id }) => id);
  const take = () => setHeld({ sought, ids: ids(), mine: NONE });
  const release = () => setHeld(null);
  const asItIs = (): Steady => ({
    rows: list.map((question) => ({ question, gone: false })),
    fresh: 0,
    hold: take,
    release,
    refresh: take,
    movedTo: () => undefined,
  });
  if (held === null || held.sought !== sought) {
    if (held !== null) take();
    return asItIs();
  }

  const isMine = ({ last }: QuestionRecord): boolean => last?.by === self;
  const present = new Map(list.map((question) => [question.id, question]));
  const leftByMe = held.ids.filter((id) => {
    const question = present.has(id) || held.mine.has(id) ? null : questionIn(records, id);
    return question !== null && isMine(question);
  });
  if (leftByMe.length > 0) setHeld({ ...held, mine: new Set([...held.mine, ...leftByMe]) });

  const rowOf = (id: QuestionId): readonly Row[] => {
    const there = present.get(id);
    if (there) return [{ question: there, gone: false }];
    const left = held.mine.has(id) ? null : questionIn(records, id);
    return left && !isMine(left) ? [{ question: left, gone: true }] : [];
  };
  const known = new Set(held.ids);
  // What the person brings here, as by undo, waits for nobody to let it in.
  const brought = new Set(list.filter((one) => !known.has(one.id) && isMine(one)).map(({ id }) => id));
  const order = ordered
    ? placed(ids(), held.ids, (id) => !present.has(id))
    : placed(held.ids, ids(), (id) => brought.has(id));
  // What stands there now is what is kept from now on, also of a list that is followed.
  if (ordered && !same(order, held.ids)) setHeld({ ...held, ids: order });
  const rows = order.flatMap(rowOf);
  // Where all that was kept has been decided, nothing can move under the hand: what waited stands there at once.
  if (rows.length === 0 && list.length > 0) {
    take();
    return asItIs();
  }
  return {
    rows,
    fresh: list.length - rows.filter(({ gone }) => !gone).length,
    hold: () => undefined,
    release,
    refresh: take,
    movedTo: (to) => {
      const gone = new Set(
        rows.filter((row) => row.gone && row.question.id !== to).map(({ question }) => question.id),
      );
      if (gone.size > 0) setHeld({ ...held, ids: held.ids.filter((id) => !gone.has(id)) });
    },
  };
}

/** An order, with some of another one put in: each behind the one that it stands behind there. */
function placed(
  order: readonly QuestionId[],
  other: readonly QuestionId[],
  isPut: (id: QuestionId) => boolean,
): readonly QuestionId[] {
  return other.reduce<readonly QuestionId[]>((all, id, index) => {
    if (!isPut(id)) return all;
    const before = other[index - 1];
    const at = before === undefined ? 0 : all.indexOf(before) + 1;
    return all.toSpliced(at, 0, id);
  }, order);
}
