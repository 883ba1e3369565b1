import { between, type Duration, duration, type Instant, less, longest, ZERO } from '../kernel/time.ts';
import { remaining, running } from '../rundown/clock.ts';
import { forecast } from '../rundown/forecast.ts';
import type { Rundown } from '../rundown/types.ts';

/** Below this many answers the budget is taken for their usual length (T15). */
const ENOUGH_ANSWERS = 3;

/** An answer's usual length: the median so far, or the budget while there are fewer than three (T15). */
export function usualAnswer(answers: readonly Duration[], budget: Duration): Duration {
  if (answers.length < ENOUGH_ANSWERS) return budget;
  const sorted = [...answers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as Duration;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] as Duration;
  return duration((lower + upper) / 2);
}

/**
 * How many more questions fit (T15): into what is left, at `now`, of the segment that takes questions, the running one or
 * else the next to come. `answering` is how long the live question has been answered, without what was held; null without one.
 */
export function roomForMore(
  rundown: Rundown,
  now: Instant,
  {
    answers,
    budget,
    answering,
  }: { answers: readonly Duration[]; budget: Duration; answering: Duration | null },
): number {
  const whole = timeForQuestions(rundown, now);
  const budgetLeft = answering === null ? ZERO : longest(ZERO, less(budget, answering));
  const left = less(whole, budgetLeft);
  const each = usualAnswer(answers, budget);
  return each > 0 ? Math.max(0, Math.floor(left / each)) : 0;
}

/** What is left of the segment that takes questions, or what the next one to come is expected to have. */
function timeForQuestions(rundown: Rundown, now: Instant): Duration {
  const current = running(rundown);
  if (rundown.endedAt !== null) return ZERO;
  if (current?.segment.takesQuestions) return longest(ZERO, remaining(current.segment, now));
  const from = (current?.index ?? -1) + 1;
  const index = rundown.segments.findIndex((s, n) => n >= from && s.takesQuestions && !s.dropped);
  const seen = forecast(rundown, now).segments[index];
  return seen?.expectedStart == null || seen.expectedEnd === null
    ? ZERO
    : between(seen.expectedStart, seen.expectedEnd);
}
