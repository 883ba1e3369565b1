import { memo } from '../../shared/kernel/memo.ts';
import { between, type Duration, ZERO } from '../../shared/kernel/time.ts';
import { roomForMore, usualAnswer } from '../../shared/session/room.ts';
import type { View } from '../../shared/views/common.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, questions, session } from '../store/selectors.ts';

/** How long each answer took. */
const answers = memo((records: View): readonly Duration[] =>
  questions(records).flatMap(({ status, askedAt, answeredAt }) =>
    status === 'answered' && askedAt !== null && answeredAt !== null ? [between(askedAt, answeredAt)] : [],
  ),
);

/** How many more questions fit, and at which length each (T15). */
export function useRoom(): { more: number; each: Duration } {
  const taken = useRecords(answers);
  const budget = useRecords((records) => session(records)?.answerBudget ?? ZERO);
  const liveSince = useRecords((records) => liveQuestion(records)?.askedAt ?? null);
  const more = useRundownTime(
    (order, now) => roomForMore(order, now, { answers: taken, budget, liveSince }),
    0,
  );
  return { more, each: usualAnswer(taken, budget) };
}
