import {
  between,
  type Duration,
  duration,
  earliest,
  type Instant,
  latest,
  less,
  longest,
  minutes,
  plus,
  shortest,
  sum,
  ZERO,
} from '../kernel/time.ts';
import type { Hold, Run, Rundown, Segment } from './types.ts';

/** Where the session stands as a whole. */
export type SessionStatus = 'before' | 'running' | 'ended';
/** Where the running segment stands (T5). *Held* is beside these: see `isHeld`. */
export type Phase = 'before' | 'running' | 'wrap-up' | 'overtime' | 'ended';

/** The default of T5: two minutes, or a fifth of the segment if that is less. */
const WRAP_UP = minutes(2);

/** The run that is going on, if this segment is the running one. */
export const openRun = (segment: Segment): Run | null => {
  const last = segment.runs.at(-1);
  return last && last.end === null ? last : null;
};

/** The running segment and its place, or null before the start and after the end. */
export function running(rundown: Rundown): { segment: Segment; index: number; run: Run } | null {
  for (const [index, segment] of rundown.segments.entries()) {
    const run = openRun(segment);
    if (run) return { segment, index, run };
  }
  return null;
}

/** The segment that Next would start: the following one that is not dropped (T6). */
export const following = (rundown: Rundown, index: number): Segment | null =>
  rundown.segments.slice(index + 1).find((segment) => !segment.dropped) ?? null;

/** The segment that Previous would resume. */
export const preceding = (rundown: Rundown, index: number): Segment | null =>
  rundown.segments.slice(0, index).findLast((segment) => !segment.dropped) ?? null;

export const statusOf = (rundown: Rundown): SessionStatus =>
  rundown.endedAt !== null ? 'ended' : rundown.segments.some((s) => s.runs.length > 0) ? 'running' : 'before';

/** When the session began, or null. */
export const startedAt = (rundown: Rundown): Instant | null => {
  const starts = rundown.segments.flatMap((segment) => segment.runs.map((run) => run.start));
  return starts.length > 0 ? (Math.min(...starts) as Instant) : null;
};

/** What was given or taken since the plan was made. */
export const adjustedBy = (segment: Segment): Duration => sum(...segment.adjustments.map(({ by }) => by));

/** The segment's duration: as planned, and adjusted since. */
export const lengthOf = (segment: Segment): Duration => sum(segment.planned, adjustedBy(segment));

/** Since when a run is on hold, or null. */
export const heldSince = (run: Run): Instant | null => {
  const last = run.holds.at(-1);
  return last && last.end === null ? last.start : null;
};

/** How much of the time from `start` to `end` was held. */
export const heldBetween = (holds: readonly Hold[], start: Instant, end: Instant): Duration =>
  sum(
    ...holds.map((hold) => longest(ZERO, between(latest(hold.start, start), earliest(hold.end ?? end, end)))),
  );

/** The run's length less the time held in it, at `now`. */
const ranFor = ({ start, end, holds }: Run, now: Instant): Duration =>
  less(between(start, end ?? now), heldBetween(holds, start, end ?? now));

/** The sum of the segment's runs less the time held (T4), at `now`. */
export const elapsed = (segment: Segment, now: Instant): Duration =>
  sum(...segment.runs.map((run) => ranFor(run, now)));

/** The instant a segment with a fixed end counts to; null where its length counts (T16). */
export const endsAt = (segment: Segment): Instant | null =>
  segment.fixedEnd === null ? null : plus(segment.fixedEnd, adjustedBy(segment));

/** What is left of the segment at `now`; negative in overtime (T4). To a fixed end it is what is left until then (T16). */
export const remaining = (segment: Segment, now: Instant): Duration => {
  const end = endsAt(segment);
  return end === null ? less(lengthOf(segment), elapsed(segment, now)) : between(now, end);
};

/** Remaining time at which wrap-up begins (T5). */
export const wrapUpOf = (segment: Segment): Duration =>
  segment.wrapUp ?? shortest(WRAP_UP, duration(Math.floor(lengthOf(segment) / 5)));

export const isHeld = (rundown: Rundown): boolean => {
  const current = running(rundown);
  return current !== null && heldSince(current.run) !== null;
};

/** The phase of one segment that runs, at `now` (T5). */
export const phaseOf = (segment: Segment, now: Instant): 'running' | 'wrap-up' | 'overtime' => {
  const left = remaining(segment, now);
  return left < 0 ? 'overtime' : left <= wrapUpOf(segment) ? 'wrap-up' : 'running';
};

/** The phase of the session at `now`: that of its running segment, or before or ended (T5). */
export function phase(rundown: Rundown, now: Instant): Phase {
  const current = running(rundown);
  if (current) return phaseOf(current.segment, now);
  return rundown.endedAt === null ? 'before' : 'ended';
}

/** When nothing will remain of a segment that runs and is not held, judged at `now`. */
export const zeroAt = (segment: Segment, now: Instant): Instant => plus(now, remaining(segment, now));
