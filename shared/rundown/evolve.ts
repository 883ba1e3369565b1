import { unreachable } from '../kernel/assert.ts';
import type { SegmentId } from '../kernel/ids.ts';
import { between, type Duration, type Instant, plus, sum, ZERO } from '../kernel/time.ts';
import type { RundownEvent } from './events.ts';
import type { Run, Rundown, Segment } from './types.ts';

/** The running order after a fact that happened at `at`. */
export function evolveRundown(rundown: Rundown, event: RundownEvent, at: Instant): Rundown {
  switch (event.type) {
    case 'rundown.started':
      return enter(shifted(rundown, event.shift), event.segment, at);
    case 'rundown.moved':
      return enter(leave(rundown, event.from, at), event.to, at);
    case 'rundown.held':
      return withRun(rundown, event.segment, (run) => ({ ...run, heldSince: at }));
    case 'rundown.resumed':
      return withRun(rundown, event.segment, (run) => settled(run, at));
    case 'rundown.adjusted':
      return withSegment(rundown, event.segment, (segment) => ({
        ...segment,
        adjusted: sum(segment.adjusted, event.by),
      }));
    case 'rundown.ended':
      return { ...leave(rundown, event.segment, at), endedAt: at };
    default:
      return unreachable(event);
  }
}

/** The plan moved as one: planned start, fixed starts and hard end (T3). */
const shifted = (rundown: Rundown, by: Duration): Rundown =>
  by === 0
    ? rundown
    : {
        ...rundown,
        plannedStart: plus(rundown.plannedStart, by),
        hardEnd: plus(rundown.hardEnd, by),
        segments: rundown.segments.map((segment) =>
          segment.fixedStart === null ? segment : { ...segment, fixedStart: plus(segment.fixedStart, by) },
        ),
      };

const enter = (rundown: Rundown, id: SegmentId, at: Instant): Rundown =>
  withSegment(rundown, id, (segment) => ({
    ...segment,
    runs: [...segment.runs, { start: at, end: null, held: ZERO, heldSince: null }],
  }));

const leave = (rundown: Rundown, id: SegmentId, at: Instant): Rundown =>
  withRun(rundown, id, (run) => ({ ...settled(run, at), end: at }));

/** The run with a hold that was going on put to its account. */
const settled = (run: Run, at: Instant): Run =>
  run.heldSince === null ? run : { ...run, held: sum(run.held, between(run.heldSince, at)), heldSince: null };

const withRun = (rundown: Rundown, id: SegmentId, change: (run: Run) => Run): Rundown =>
  withSegment(rundown, id, (segment) => ({
    ...segment,
    runs: segment.runs.map((run) => (run.end === null ? change(run) : run)),
  }));

const withSegment = (rundown: Rundown, id: SegmentId, change: (segment: Segment) => Segment): Rundown => ({
  ...rundown,
  segments: rundown.segments.map((segment) => (segment.id === id ? change(segment) : segment)),
});
