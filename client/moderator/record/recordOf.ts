import { between, type Duration, type Instant, sum } from '../../../shared/kernel/time.ts';
import { elapsed } from '../../../shared/rundown/clock.ts';
import { unheld } from '../../../shared/rundown/floor.ts';
import type { SegmentForecast } from '../../../shared/rundown/forecast.ts';
import type { Holder, Rundown, Segment } from '../../../shared/rundown/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { length, signed, span, timeFrom, timeWithSeconds } from '../../ui/format.ts';

/** What is known of a segment under one heading. */
export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
}

/** What a fact is told with beside the segment itself. */
export interface Telling {
  readonly order: Rundown;
  readonly seen: SegmentForecast;
  readonly now: Instant;
  readonly zone: string;
  /** A city's. */
  readonly nameOf: (city: Holder) => string;
}

const { record } = words;

/**
 * Planned, expected at the start and actual; and every run, hold, change of time and turn of the floor. Plans are told by the minute,
 * what happened by the second.
 */
export function recordOf(segment: Segment, telling: Telling): readonly Fact[] {
  const { order, seen, now, zone, nameOf } = telling;
  const minute = (at: Instant) => timeFrom(order.plannedStart, at, zone);
  const second = (at: Instant) => timeFrom(order.plannedStart, at, zone, timeWithSeconds);
  const { runs, atStart } = segment;
  const holds = runs.flatMap((run) => run.holds.map((hold) => ({ ...hold, end: hold.end ?? run.end })));
  const facts: readonly Fact[] = [
    {
      name: record.planned,
      values: [record.spanOf(minute(seen.plannedStart), minute(seen.plannedEnd), length(segment.planned))],
    },
    {
      name: record.atStart,
      values: isBefore(order)
        ? []
        : [atStart ? record.span(minute(atStart.start), minute(atStart.end)) : record.notAtStart],
    },
    whatCame(segment, telling),
    {
      name: record.runs,
      values:
        runs.length < 2
          ? []
          : runs.map(({ start, end }) =>
              end === null
                ? record.since(second(start))
                : record.spanOf(second(start), second(end), span(between(start, end))),
            ),
    },
    {
      name: record.held,
      values: holds.map(({ start, end }) =>
        end === null ? record.since(second(start)) : record.heldFor(second(start), span(between(start, end))),
      ),
    },
    {
      name: record.changed,
      values: segment.adjustments.map(({ at, by }) => record.changedBy(second(at), signed(by))),
    },
    {
      name: record.floor,
      values: [...floorIn(order, segment, now)].map(([holder, time]) =>
        record.floorOf(holder === 'moderator' ? record.moderator : nameOf(holder), span(time)),
      ),
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function whatCame(segment: Segment, { order, seen, now, zone }: Telling): Fact {
  const { status, expectedStart, expectedEnd } = seen;
  const minute = (at: Instant | null) => (at === null ? '' : timeFrom(order.plannedStart, at, zone));
  const second = (at: Instant | null | undefined) =>
    at == null ? '' : timeFrom(order.plannedStart, at, zone, timeWithSeconds);
  const from = second(segment.runs[0]?.start);
  switch (status) {
    case 'running':
      return { name: record.actual, values: [record.running(from, minute(expectedEnd))] };
    case 'done': {
      const to = second(segment.runs.at(-1)?.end);
      return { name: record.actual, values: [record.spanOf(from, to, span(elapsed(segment, now)))] };
    }
    case 'upcoming':
      return { name: record.expected, values: [record.span(minute(expectedStart), minute(expectedEnd))] };
    case 'skipped':
    case 'dropped':
      return { name: record.actual, values: [record[status]] };
  }
}

const isBefore = (order: Rundown): boolean => order.segments.every(({ runs }) => runs.length === 0);

/** Who had the floor in it and for how long, less what was held, in the order in which they had it first (T14). */
function floorIn(order: Rundown, { id }: Segment, now: Instant): ReadonlyMap<Holder, Duration> {
  const turns = Map.groupBy(
    order.floor.filter(({ segment }) => segment === id),
    ({ holder }) => holder,
  );
  return new Map(
    [...turns].map(([holder, theirs]) => [
      holder,
      sum(...theirs.map(({ start, end }) => unheld(order, start, end ?? now))),
    ]),
  );
}
