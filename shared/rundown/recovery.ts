import type { SegmentId } from '../kernel/ids.ts';
import { same } from '../kernel/same.ts';
import { type Duration, duration, type Instant, less, longest, shortest, ZERO } from '../kernel/time.ts';
import { elapsed, endsAt, lengthOf, remaining, running, statusOf } from './clock.ts';
import type { RecoveryWay } from './commands.ts';
import { forecast, isOnTime } from './forecast.ts';
import type { Rundown, Segment } from './types.ts';

/** One way out of running late, with what would come of it (T18). */
export interface Recovery {
  readonly way: RecoveryWay;
  /** Whose time it takes; null for the ways that are about none in particular. */
  readonly segment: SegmentId | null;
  /** By how much each is shortened, always less than nothing. */
  readonly adjusted: readonly { readonly segment: SegmentId; readonly by: Duration }[];
  readonly dropped: SegmentId | null;
  /** By how much the session would still be over its hard end. */
  readonly over: Duration;
  /** The running order as it would be, for a look at its forecast. */
  readonly rundown: Rundown;
}

const SECOND = 1_000;

/** How long recovery leaves a segment at least: its minimum, or half of what was planned for it (T18). */
export const minimumOf = (segment: Segment): Duration =>
  segment.minimum ?? upToSecond(duration(segment.planned / 2));

/** What there is to win back at `now`: how much the session is over its hard end, beyond what was agreed to; 0 when it is not. */
export const missing = (rundown: Rundown, now: Instant): Duration => {
  if (statusOf(rundown) === 'ended') return ZERO;
  const over = forecast(rundown, now).over;
  const open = less(over, rundown.acceptedOver);
  return over > 0 && open > 0 && !isOnTime(open) ? over : ZERO;
};

/**
 * The ways to win back what is missing at `now`, the gentlest first: from one segment (what takes questions before the others), spread in
 * proportion, by dropping one, by shortening one to its minimum, and not at all. None when nothing is missing.
 */
export function recoveries(rundown: Rundown, now: Instant): readonly Recovery[] {
  const over = missing(rundown, now);
  if (over === 0) return [];
  const givers = giversOf(rundown, now);
  const taking = givers
    .map(({ segment }) => recoveryBy(rundown, now, 'take', segment.id))
    .filter((recovery) => recovery !== null)
    .filter((recovery) => recovery.over <= 0);
  const takes = taking.map(({ segment }) => segment);
  const shortening = givers
    .filter(({ segment }) => !takes.includes(segment.id))
    .flatMap(({ segment }) => recoveryBy(rundown, now, 'shorten', segment.id) ?? []);
  const spread = givers.length > 1 ? recoveryBy(rundown, now, 'spread') : null;
  // Where a fixed time leaves one alone to give, that one is enough to choose from.
  const isOne = [...taking, ...shortening].some(({ adjusted }) => same(adjusted, spread?.adjusted));
  const dropping = upcoming(rundown)
    .filter(isDroppable)
    .flatMap(({ id }) => recoveryBy(rundown, now, 'drop', id) ?? []);
  const all = [
    ...taking,
    isOne ? null : spread,
    ...dropping,
    ...shortening,
    recoveryBy(rundown, now, 'over'),
  ];
  return all.filter((recovery) => recovery !== null);
}

/** One way, as it looks at `now`; null where it would win nothing, or touch what it may not. */
export function recoveryBy(
  rundown: Rundown,
  now: Instant,
  way: RecoveryWay,
  segment?: SegmentId,
): Recovery | null {
  const over = missing(rundown, now);
  if (over === 0) return null;
  const giver = giversOf(rundown, now).find((one) => one.segment.id === segment);
  switch (way) {
    case 'over':
      return outcome({ ...rundown, acceptedOver: over }, now, { way });
    case 'spread':
      return cut(rundown, now, spread(rundown, now, over), { way });
    case 'take':
    case 'shorten': {
      if (!giver) return null;
      const wanted = way === 'take' ? upToSecond(over) : giver.slack;
      const first = cut(rundown, now, [[giver.segment.id, shortest(wanted, giver.slack)]], { way, segment });
      if (way === 'shorten' || !first) return first;
      // Beyond what a fixed time lets through, more would only make a gap.
      const won = upToSecond(less(over, first.over));
      return won < wanted ? cut(rundown, now, [[giver.segment.id, won]], { way, segment }) : first;
    }
    case 'drop': {
      const target = upcoming(rundown).find(({ id }) => id === segment);
      if (!target || !isDroppable(target)) return null;
      const without = rundown.segments.map((s) => (s.id === segment ? { ...s, dropped: true } : s));
      const result = outcome({ ...rundown, segments: without }, now, {
        way,
        segment,
        dropped: target.id,
      });
      return result.over < over ? result : null;
    }
  }
}

/** Whether recovery may touch a segment at all: what is kept and what ends at a time of day stay as they are. */
const isFree = (segment: Segment): boolean => !segment.keep && segment.fixedEnd === null && !segment.dropped;

/** What has run is part of the record, and is not dropped by anybody (T17). */
const isDroppable = (segment: Segment): boolean => isFree(segment) && segment.runs.length === 0;

const upcoming = (rundown: Rundown): readonly Segment[] =>
  rundown.segments.slice((running(rundown)?.index ?? -1) + 1);

interface Giver {
  readonly segment: Segment;
  /** How much can be taken at most: not what has run, nor below its minimum. */
  readonly slack: Duration;
}

/** Who can give time: the running segment and those to come, what takes questions first. */
function giversOf(rundown: Rundown, now: Instant): readonly Giver[] {
  const from = Math.max(0, running(rundown)?.index ?? 0);
  return rundown.segments
    .slice(from)
    .filter(isFree)
    .map((segment) => ({ segment, slack: slackOf(segment, now) }))
    .filter(({ slack }) => slack >= SECOND)
    .toSorted((a, b) => Number(b.segment.takesQuestions) - Number(a.segment.takesQuestions));
}

/** In whole seconds, so that what is left of a length can be read. */
const slackOf = (segment: Segment, now: Instant): Duration => {
  const most = shortest(
    less(lengthOf(segment), longest(minimumOf(segment), elapsed(segment, now))),
    remaining(segment, now),
  );
  return duration(Math.max(0, Math.floor(most / SECOND) * SECOND));
};

const upToSecond = (time: Duration): Duration => duration(Math.ceil(time / SECOND) * SECOND);

type Cuts = readonly (readonly [SegmentId, Duration])[];

/** What comes of taking so much from each; null when it wins nothing. */
function cut(
  rundown: Rundown,
  now: Instant,
  cuts: Cuts,
  what: { way: RecoveryWay; segment?: SegmentId | undefined },
): Recovery | null {
  const adjusted = cuts.filter(([, by]) => by > 0).map(([segment, by]) => ({ segment, by: duration(-by) }));
  const segments = rundown.segments.map((segment) => {
    const by = adjusted.find((one) => one.segment === segment.id)?.by;
    return by === undefined
      ? segment
      : { ...segment, adjustments: [...segment.adjustments, { at: now, by }] };
  });
  const result = outcome({ ...rundown, segments }, now, { ...what, adjusted });
  return adjusted.length > 0 && result.over < forecast(rundown, now).over ? result : null;
}

const outcome = (
  rundown: Rundown,
  now: Instant,
  what: {
    way: RecoveryWay;
    segment?: SegmentId | undefined;
    adjusted?: Recovery['adjusted'];
    dropped?: SegmentId;
  },
): Recovery => ({
  way: what.way,
  segment: what.segment ?? null,
  adjusted: what.adjusted ?? [],
  dropped: what.dropped ?? null,
  over: forecast(rundown, now).over,
  rundown,
});

/**
 * Shares `wanted` out among all who can give, in proportion to what is left of each, none below its minimum. What lies before a fixed
 * start gives no more than that start is late: the rest would only make a gap.
 */
function spread(rundown: Rundown, now: Instant, wanted: Duration): Cuts {
  const { segments } = forecast(rundown, now);
  const givers = rundown.segments.flatMap((segment, place) => {
    const giver = giversOf(rundown, now).find((one) => one.segment.id === segment.id);
    return giver ? [{ ...giver, place, weight: remaining(segment, now), given: 0 }] : [];
  });
  /** A fixed time, and how much all before it can give together. */
  const dams = rundown.segments.flatMap((segment, place) => {
    const seen = segments[place];
    if (seen?.status !== 'upcoming' || seen.expectedStart === null) return [];
    const end = endsAt(segment);
    const most = [
      ...(segment.fixedStart === null ? [] : [seen.late]),
      ...(end === null ? [] : [Math.max(0, seen.expectedStart - end)]),
    ];
    return most.length === 0 ? [] : [{ place, most: Math.min(...most) }];
  });
  const givenBefore = (dam: { place: number }) =>
    givers.filter(({ place }) => place < dam.place).reduce((total, { given }) => total + given, 0);
  let left: number = wanted;
  // Each round shares out all that is left, or fills somebody up, or reaches a dam.
  for (let round = givers.length + dams.length; round >= 0 && left > 0; round -= 1) {
    const closed = dams.filter((dam) => givenBefore(dam) >= dam.most);
    const open = givers.filter(
      ({ given, slack, place }) => given < slack && !closed.some((dam) => place < dam.place),
    );
    const weights = open.reduce((total, { weight }) => total + weight, 0);
    const part = ({ weight }: { weight: number }) => (left * weight) / weights;
    const rooms = [
      ...open.map((giver) => (giver.slack - giver.given) / part(giver)),
      ...dams.flatMap((dam) => {
        const flow = open.filter(({ place }) => place < dam.place).reduce((total, g) => total + part(g), 0);
        return flow > 0 ? [(dam.most - givenBefore(dam)) / flow] : [];
      }),
    ];
    const step = Math.min(1, ...rooms);
    const parts = open.map((giver) => ({ giver, by: Math.ceil(part(giver) * step) }));
    for (const { giver, by } of parts) {
      const more = Math.min(by, giver.slack - giver.given, left);
      giver.given += more;
      left -= more;
    }
  }
  return inWholeSeconds(givers);
}

/** Rounded to whole seconds so that the sums are what they were, up to the next second. */
function inWholeSeconds(
  givers: readonly { readonly segment: Segment; readonly slack: Duration; readonly given: number }[],
): Cuts {
  let exact = 0;
  let rounded = 0;
  return givers.map(({ segment, slack, given }) => {
    exact += given;
    const by = shortest(slack, duration(upToSecond(duration(exact)) - rounded));
    rounded += by;
    return [segment.id, by];
  });
}
