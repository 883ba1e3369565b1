import { memo } from '../../shared/kernel/memo.ts';
import { type Duration, ZERO } from '../../shared/kernel/time.ts';
import { unheld } from '../../shared/rundown/floor.ts';
import { roomForMore, usualAnswer } from '../../shared/session/room.ts';
import type { View } from '../../shared/views/common.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, questions, rundown, session } from '../store/selectors.ts';

/** How long each answer took, without what was held. */
const answers = memo((records: View): readonly Duration[] => {
  const order = rundown(records);
  if (!order) return [];
  return questions(records).flatMap(({ status, askedAt, answeredAt }) =>
    status === 'answered' && askedAt !== null && answeredAt !== null
      ? [unheld(order, askedAt, answeredAt)]
      : [],
  );
});

/** How many more questions fit, and at which length each (T15). */
export function useRoom(): { more: number; each: Duration } {
  const taken = useRecords(answers);
  const budget = useRecords((records) => session(records)?.answerBudget ?? ZERO);
  const liveSince = useRecords((records) => liveQuestion(records)?.askedAt ?? null);
  const more = useRundownTime(
    (order, now) =>
      roomForMore(order, now, {
        answers: taken,
        budget,
        answering: liveSince === null ? null : unheld(order, liveSince, now),
      }),
    0,
  );
  return { more, each: usualAnswer(taken, budget) };
}
