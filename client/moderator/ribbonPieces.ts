import type { CityId, SegmentId } from '../../shared/kernel/ids.ts';
import { type Instant, latest } from '../../shared/kernel/time.ts';
import { startedAt } from '../../shared/rundown/clock.ts';
import { type Forecast, forecast } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';

/** A stretch of the session as it ran, or as it is expected to run. */
export interface Piece {
  readonly key: string;
  readonly segment: SegmentId;
  readonly title: string;
  readonly city: CityId | null;
  readonly colour: number | null;
  /** Where it lies, from 0 (the session's beginning) to 1 (the ribbon's end). */
  readonly from: number;
  readonly to: number;
  /** How much of it is behind now, from 0 to 1. */
  readonly filled: number;
  readonly running: boolean;
}

export interface Ribbon {
  readonly pieces: readonly Piece[];
  /** Where now is; null before the start and after the end. */
  readonly head: number | null;
  readonly hardEnd: number;
}

/**
 * The session to scale: what ran where it ran, also when a segment ran twice, what is to come where it is expected. The ribbon
 * reaches to the hard end, or to the expected end if that is later.
 */
export function ribbonOf(rundown: Rundown, now: Instant, seen: Forecast = forecast(rundown, now)): Ribbon {
  const began = startedAt(rundown);
  const start = began ?? seen.segments.find((s) => s.expectedStart !== null)?.expectedStart ?? now;
  const end = latest(rundown.hardEnd, seen.expectedEnd);
  const whole = Math.max(1, end - start);
  const place = (at: Instant): number => Math.min(1, Math.max(0, (at - start) / whole));

  const stretches = rundown.segments.flatMap((segment, index) => {
    const { status, expectedStart, expectedEnd } = seen.segments[index] ?? {};
    const ran = segment.runs.map((run, n) => ({
      segment,
      key: `${segment.id} ${n}`,
      from: run.start,
      to: run.end ?? expectedEnd ?? now,
      running: run.end === null,
    }));
    // Gone back from, it will run on: what ran stands where it ran, the rest is to come.
    const toCome =
      status === 'upcoming' && expectedStart != null && expectedEnd != null && expectedEnd > expectedStart
        ? [{ segment, key: segment.id, from: expectedStart, to: expectedEnd, running: false }]
        : [];
    return [...ran, ...toCome];
  });

  const pieces = stretches
    .toSorted((a, b) => a.from - b.from)
    .map(
      ({ segment, key, from, to, running }): Piece => ({
        key,
        segment: segment.id,
        title: segment.title,
        city: segment.city,
        colour: segment.colour,
        from: place(from),
        to: place(to),
        filled: to > from ? Math.min(1, Math.max(0, (Math.min(now, to) - from) / (to - from))) : 1,
        running,
      }),
    )
    .filter((piece) => piece.to > piece.from);

  return {
    pieces: began === null ? pieces.map((piece) => ({ ...piece, filled: 0 })) : pieces,
    head: began !== null && rundown.endedAt === null ? place(now) : null,
    hardEnd: place(rundown.hardEnd),
  };
}
