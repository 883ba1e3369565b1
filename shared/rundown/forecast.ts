import { unreachable } from '../kernel/assert.ts';
import type { SegmentId } from '../kernel/ids.ts';
import {
  between,
  type Duration,
  duration,
  earliest,
  hours,
  type Instant,
  latest,
  longest,
  plus,
  seconds,
  ZERO,
} from '../kernel/time.ts';
import { endsAt, lengthOf, openRun, remaining, running, statusOf } from './clock.ts';
import type { Rundown, Segment } from './types.ts';

export type SegmentStatus = 'upcoming' | 'running' | 'done' | 'skipped' | 'dropped';

export interface SegmentForecast {
  readonly id: SegmentId;
  readonly status: SegmentStatus;
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  /** Where it ran, as it was; where it will, as it looks now; null for what is skipped or dropped. */
  readonly expectedStart: Instant | null;
  readonly expectedEnd: Instant | null;
  readonly actualStart: Instant | null;
  /** null while it runs. */
  readonly actualEnd: Instant | null;
  /** Time to spare before its fixed start. */
  readonly gap: Duration;
  /** By how much its fixed start has been overrun. */
  readonly late: Duration;
  /** When it must start at the latest for the session to make its hard end; null for what is behind or dropped. */
  readonly latestStart: Instant | null;
}

export interface Forecast {
  readonly segments: readonly SegmentForecast[];
  readonly plannedEnd: Instant;
  readonly expectedEnd: Instant;
  /** Behind (positive) or ahead of the plan: expected less planned end of the running segment; null unless one runs (T10). */
  readonly behind: Duration | null;
  /** Over (positive) or under the hard end: expected end of the session less the hard end (T10). */
  readonly over: Duration;
}

/** Within this much either way counts as on time (T10). */
const ON_TIME = seconds(5);
/** How far now may lie from the planned start for the plan to be kept at the start (T3). */
const KEEP_WITHIN = hours(2);

export const isOnTime = (difference: Duration): boolean => Math.abs(difference) <= ON_TIME;

/** What Start offers: to keep the plan where it is, or to move it to this minute (T3). */
export const startOffer = (rundown: Rundown, now: Instant): 'keep' | 'now' =>
  Math.abs(between(rundown.plannedStart, now)) <= KEEP_WITHIN ? 'keep' : 'now';

/** Planned start and end of every segment, in order (T2). Adjustments and drops do not move the plan. */
export function plannedTimes(rundown: Rundown): readonly { start: Instant; end: Instant }[] {
  let cursor = rundown.plannedStart;
  return rundown.segments.map((segment) => {
    const start = segment.fixedStart ?? cursor;
    cursor = segment.fixedEnd === null ? plus(start, segment.planned) : latest(start, segment.fixedEnd);
    return { start, end: cursor };
  });
}

/** Every segment's planned, expected and actual times and the session's two differences, as seen at `now` (T9, T10). */
export function forecast(rundown: Rundown, now: Instant): Forecast {
  const planned = plannedTimes(rundown);
  const current = running(rundown);
  const latestStarts = latestStartsOf(rundown, now);
  let cursor = firstExpectedStart(rundown, now);

  const segments = rundown.segments.map((segment, index): SegmentForecast => {
    const plan = planned[index] as { start: Instant; end: Instant };
    const status = segmentStatus(rundown, index);
    const base = {
      id: segment.id,
      status,
      plannedStart: plan.start,
      plannedEnd: plan.end,
      actualStart: segment.runs[0]?.start ?? null,
      actualEnd: segment.runs.at(-1)?.end ?? null,
      gap: ZERO,
      late: ZERO,
      latestStart: null,
    };
    switch (status) {
      case 'skipped':
      case 'dropped':
        return { ...base, expectedStart: null, expectedEnd: null };
      case 'done':
        return { ...base, expectedStart: base.actualStart, expectedEnd: base.actualEnd };
      case 'running': {
        cursor = plus(now, longest(ZERO, remaining(segment, now)));
        return { ...base, expectedStart: base.actualStart, expectedEnd: cursor };
      }
      case 'upcoming': {
        const start = segment.fixedStart === null ? cursor : latest(cursor, segment.fixedStart);
        const late = segment.fixedStart === null ? ZERO : longest(ZERO, between(segment.fixedStart, cursor));
        const gap = between(cursor, start);
        cursor = endFrom(segment, start, now);
        const latestStart = latestStarts[index] ?? null;
        return { ...base, expectedStart: start, expectedEnd: cursor, gap, late, latestStart };
      }
      default:
        return unreachable(status);
    }
  });

  const expectedEnd = rundown.endedAt ?? cursor;
  return {
    segments,
    plannedEnd: planned.at(-1)?.end ?? rundown.plannedStart,
    expectedEnd,
    behind: current
      ? between((planned[current.index] as { end: Instant }).end, segments[current.index]?.expectedEnd ?? now)
      : null,
    over: between(rundown.hardEnd, expectedEnd),
  };
}

function segmentStatus(rundown: Rundown, index: number): SegmentStatus {
  const segment = rundown.segments[index] as Segment;
  if (openRun(segment)) return 'running';
  const current = running(rundown);
  const behind = current ? index < current.index : statusOf(rundown) === 'ended';
  // Later than the running one, a segment is still to come, also when it ran before: Next resumes it (T7).
  if (!behind) return segment.dropped ? 'dropped' : 'upcoming';
  return segment.runs.length > 0 ? 'done' : segment.dropped ? 'dropped' : 'skipped';
}

/** Before the start, a plan that would be kept slips with every minute that passes; one that would be moved stands. */
const firstExpectedStart = (rundown: Rundown, now: Instant): Instant =>
  startOffer(rundown, now) === 'keep' ? latest(now, rundown.plannedStart) : rundown.plannedStart;

/** When a segment to come will end if it begins, or goes on, at `start` (T9): not before its fixed end, if it has one (T16). */
function endFrom(segment: Segment, start: Instant, now: Instant): Instant {
  const fixed = endsAt(segment);
  return fixed === null ? plus(start, longest(ZERO, remaining(segment, now))) : latest(start, fixed);
}

/**
 * Backwards from the hard end: each segment's latest start, what is left of the later ones taken into account. A fixed end is one
 * more instant to be there by, with the whole length before it.
 */
function latestStartsOf(rundown: Rundown, now: Instant): readonly Instant[] {
  let cursor = rundown.hardEnd;
  return rundown.segments
    .toReversed()
    .map((segment) => {
      if (segment.dropped) return cursor;
      const fixed = endsAt(segment);
      const needs = fixed === null ? longest(ZERO, remaining(segment, now)) : lengthOf(segment);
      cursor = plus(fixed === null ? cursor : earliest(cursor, fixed), duration(-needs));
      return cursor;
    })
    .toReversed();
}
