import type { CityId, SegmentId } from '../kernel/ids.ts';
import { between, type Duration, duration, type Instant, less, sum, ZERO } from '../kernel/time.ts';
import { heldBetween } from './clock.ts';
import type { Hold, Holder, Rundown, Turn } from './types.ts';

/** Who has the floor; null for nobody (T14). */
export const holderOf = ({ floor }: Pick<Rundown, 'floor'>): Holder | null => {
  const last = floor.at(-1);
  return last && last.end === null ? last.holder : null;
};

/** Everything that was held so far. */
const holdsOf = ({ segments }: Rundown): readonly Hold[] =>
  segments.flatMap(({ runs }) =>
    runs.flatMap(({ holds, end: over }) => holds.map((hold) => ({ ...hold, end: hold.end ?? over }))),
  );

/** The time from `start` to `end` less what was held of it: how long an answer took, say. */
export const unheld = (rundown: Rundown, start: Instant, end: Instant): Duration =>
  less(between(start, end), heldBetween(holdsOf(rundown), start, end));

export interface TalkTime {
  /** In all. */
  readonly whole: Duration;
  /** The part of it in segments that belong to no city. */
  readonly inConversation: Duration;
  /** Of the talk time of all cities, from 0 to 1; 0 while nobody has spoken. */
  readonly share: number;
  /** More (or, negative, less) than an equal share. */
  readonly beyondEqual: Duration;
}

/** How long each of `cities` has had the floor at `now`, less the time held, and against an equal share (T14). */
export function talkTimes(
  rundown: Rundown,
  cities: readonly CityId[],
  now: Instant,
): ReadonlyMap<CityId, TalkTime> {
  const holds = holdsOf(rundown);
  const conversations = new Set<SegmentId>(
    rundown.segments.filter(({ city }) => city === null).map(({ id }) => id),
  );
  const lengthOf = ({ start, end }: Turn) =>
    less(between(start, end ?? now), heldBetween(holds, start, end ?? now));
  const totals = cities.map((city) => {
    const turns = rundown.floor.filter(({ holder }) => holder === city);
    return {
      city,
      whole: sum(...turns.map(lengthOf)),
      inConversation: sum(...turns.filter(({ segment }) => conversations.has(segment)).map(lengthOf)),
    };
  });
  const all = sum(...totals.map(({ whole }) => whole));
  const equal = cities.length === 0 ? ZERO : duration(all / cities.length);
  return new Map(
    totals.map(({ city, whole, inConversation }) => [
      city,
      {
        whole,
        inConversation,
        share: all === 0 ? 0 : whole / all,
        beyondEqual: less(whole, equal),
      },
    ]),
  );
}
