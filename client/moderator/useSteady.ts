import { useCallback, useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';

interface Steady {
  readonly shown: readonly QuestionRecord[];
  /** How many have come since it was held, and are not shown yet. */
  readonly fresh: number;
  /** Keeps the order that is shown. */
  readonly hold: () => void;
  /** Takes the order as it is, and follows it. */
  readonly release: () => void;
  /** Takes the order as it is, and keeps that. */
  readonly refresh: () => void;
}

/** A list that can be held: what is in it keeps its place, what leaves it leaves, and what comes waits to be let in. */
export function useSteady(list: readonly QuestionRecord[]): Steady {
  const [held, setHeld] = useState<readonly QuestionId[] | null>(null);
  const ids = () => list.map(({ id }) => id);
  const release = useCallback(() => setHeld(null), []);
  const refresh = () => setHeld(ids());
  const hold = () => setHeld((already) => already ?? ids());
  if (held === null) return { shown: list, fresh: 0, hold, release, refresh };
  const byId = new Map(list.map((question) => [question.id, question]));
  const shown = held.flatMap((id) => byId.get(id) ?? []);
  return { shown, fresh: list.length - shown.length, hold, release, refresh };
}
