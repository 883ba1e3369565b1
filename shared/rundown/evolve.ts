import { unreachable } from '../kernel/assert.ts';
import type { SegmentId } from '../kernel/ids.ts';
import { type Duration, type Instant, plus, ZERO } from '../kernel/time.ts';
import { running } from './clock.ts';
import type { RundownEvent } from './events.ts';
import { forecast } from './forecast.ts';
import type { Holder, Run, Rundown, Segment, SegmentPlan } from './types.ts';

/** The running order of a plan, of which nothing has happened yet. */
export const planned = (
  plannedStart: Instant,
  hardEnd: Instant,
  segments: readonly SegmentPlan[],
): Rundown => ({
  plannedStart,
  hardEnd,
  segments: segments.map(fresh),
  floor: [],
  acceptedOver: ZERO,
  endedAt: null,
});

/** The running order after a fact that happened at `at`. */
export function evolveRundown(rundown: Rundown, event: RundownEvent, at: Instant): Rundown {
  switch (event.type) {
    case 'rundown.started': {
      const begun = enter(shifted(rundown, event.shift), event.segment, at);
      return withForecast(begun, at);
    }
    case 'rundown.moved':
      return enter(leave(rundown, event.from, at), event.to, at);
    case 'rundown.held':
      return withRun(rundown, event.segment, (run) => ({
        ...run,
        holds: [...run.holds, { start: at, end: null }],
      }));
    case 'rundown.resumed':
      return withRun(rundown, event.segment, (run) => settled(run, at));
    case 'rundown.adjusted':
      return adjusted(rundown, event.segment, event.by, at);
    case 'rundown.ended':
      return { ...leave(rundown, event.segment, at), endedAt: at };
    case 'rundown.inserted':
      return { ...rundown, segments: placed(rundown.segments, fresh(event.segment), event.after) };
    case 'rundown.removed':
      return { ...rundown, segments: rundown.segments.filter(({ id }) => id !== event.segment) };
    case 'rundown.reordered': {
      const moving = rundown.segments.find(({ id }) => id === event.segment);
      const others = rundown.segments.filter(({ id }) => id !== event.segment);
      return moving ? { ...rundown, segments: placed(others, moving, event.after) } : rundown;
    }
    case 'rundown.edited':
      return withSegment(rundown, event.segment, (segment) => ({
        ...segment,
        ...event.change,
        adjustments: event.change.planned === undefined ? segment.adjustments : [],
      }));
    case 'rundown.planned':
      return { ...shifted(rundown, event.shift), hardEnd: event.hardEnd, acceptedOver: ZERO };
    case 'rundown.dropped':
      return dropped(rundown, event.segment, true);
    case 'rundown.restored':
      return dropped(rundown, event.segment, false);
    case 'rundown.recovered': {
      const shorter = event.adjusted.reduce((so, { segment, by }) => adjusted(so, segment, by, at), {
        ...rundown,
        acceptedOver: event.accepted,
      });
      return event.dropped === null ? shorter : dropped(shorter, event.dropped, true);
    }
    case 'floor.given':
      return given(rundown, event.to, at);
    default:
      return unreachable(event);
  }
}

const fresh = (segment: SegmentPlan): Segment => ({
  ...segment,
  adjustments: [],
  dropped: false,
  runs: [],
  atStart: null,
});

/** The plan moved as one: planned start, fixed times and hard end (T3). */
function shifted(rundown: Rundown, by: Duration): Rundown {
  if (by === 0) return rundown;
  const moved = (at: Instant | null) => (at === null ? null : plus(at, by));
  return {
    ...rundown,
    plannedStart: plus(rundown.plannedStart, by),
    hardEnd: plus(rundown.hardEnd, by),
    segments: rundown.segments.map((segment) =>
      segment.fixedStart === null && segment.fixedEnd === null
        ? segment
        : { ...segment, fixedStart: moved(segment.fixedStart), fixedEnd: moved(segment.fixedEnd) },
    ),
  };
}

/** What is expected of each segment as the session starts, for the record of what came of it. */
function withForecast(rundown: Rundown, at: Instant): Rundown {
  const { segments } = forecast(rundown, at);
  return {
    ...rundown,
    segments: rundown.segments.map((segment, index) => {
      const seen = segments[index];
      return seen?.expectedStart == null || seen.expectedEnd === null
        ? segment
        : { ...segment, atStart: { start: seen.expectedStart, end: seen.expectedEnd } };
    }),
  };
}

/** A segment begins to run; one that belongs to a city gives it the floor (T14). */
function enter(rundown: Rundown, id: SegmentId, at: Instant): Rundown {
  const begun = withSegment(rundown, id, (segment) => ({
    ...segment,
    runs: [...segment.runs, { start: at, end: null, holds: [] }],
  }));
  return given(begun, begun.segments.find((segment) => segment.id === id)?.city ?? null, at);
}

const leave = (rundown: Rundown, id: SegmentId, at: Instant): Rundown =>
  withRun(given(rundown, null, at), id, (run) => ({ ...settled(run, at), end: at }));

/** The floor passes to `to`; whoever had it has it no longer. */
function given(rundown: Rundown, to: Holder | null, at: Instant): Rundown {
  const segment = running(rundown)?.segment.id;
  const before = rundown.floor.map((turn) => (turn.end === null ? { ...turn, end: at } : turn));
  return {
    ...rundown,
    floor:
      to === null || segment === undefined
        ? before
        : [...before, { holder: to, segment, start: at, end: null }],
  };
}

/** The run with a hold that was going on brought to its end. */
const settled = (run: Run, at: Instant): Run => ({
  ...run,
  holds: run.holds.map((hold) => (hold.end === null ? { ...hold, end: at } : hold)),
});

const adjusted = (rundown: Rundown, id: SegmentId, by: Duration, at: Instant): Rundown =>
  withSegment(rundown, id, (segment) => ({
    ...segment,
    adjustments: [...segment.adjustments, { at, by }],
  }));

const dropped = (rundown: Rundown, id: SegmentId, isDropped: boolean): Rundown =>
  withSegment(rundown, id, (segment) => ({ ...segment, dropped: isDropped }));

/** The list with a segment put behind `after`, or in the first place. */
function placed(segments: readonly Segment[], segment: Segment, after: SegmentId | null): readonly Segment[] {
  const place = after === null ? 0 : segments.findIndex(({ id }) => id === after) + 1;
  return segments.toSpliced(place, 0, segment);
}

const withRun = (rundown: Rundown, id: SegmentId, change: (run: Run) => Run): Rundown =>
  withSegment(rundown, id, (segment) => ({
    ...segment,
    runs: segment.runs.map((run) => (run.end === null ? change(run) : run)),
  }));

const withSegment = (rundown: Rundown, id: SegmentId, change: (segment: Segment) => Segment): Rundown => ({
  ...rundown,
  segments: rundown.segments.map((segment) => (segment.id === id ? change(segment) : segment)),
});
