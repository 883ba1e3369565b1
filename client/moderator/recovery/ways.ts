import { duration, type Instant } from '../../../shared/kernel/time.ts';
import { lengthOf } from '../../../shared/rundown/clock.ts';
import type { RecoveryWay } from '../../../shared/rundown/commands.ts';
import { forecast, isOnTime } from '../../../shared/rundown/forecast.ts';
import type { Recovery } from '../../../shared/rundown/recovery.ts';
import type { Rundown } from '../../../shared/rundown/types.ts';
import type { WayOut } from '../../actions/recoveryActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { length, timeFrom } from '../../ui/format.ts';

/** A way out with its words: what it does, and what would come of it. */
export interface Option extends WayOut {
  readonly title: string;
  readonly result: string;
  readonly recovery: Recovery;
}

/** One that stands there by itself, or several behind one line. */
export type Offer = Option | { readonly way: RecoveryWay; readonly several: readonly Option[] };

const { recovery: said } = words;

export function optionOf(order: Rundown, recovery: Recovery, now: Instant, zone: string): Option {
  const { way, segment } = recovery;
  const outcome = outcomeOf(recovery, now, zone);
  const { title, change, done } = wordsOf(order, recovery);
  return {
    id: `${way} ${segment ?? ''}`,
    way,
    segment,
    title,
    result: change === null ? outcome : `${change}, ${outcome}`,
    done,
    recovery,
  };
}

/** What a way is called, what it changes, and the sentence for when it is done. */
function wordsOf(
  order: Rundown,
  recovery: Recovery,
): { readonly title: string; readonly change: string | null; readonly done: string } {
  const { way, adjusted, over } = recovery;
  const segment = order.segments.find(({ id }) => id === recovery.segment);
  const name = segment?.title ?? '';
  const [was, will] = [order, recovery.rundown].map(({ segments }) => {
    const found = segments.find(({ id }) => id === recovery.segment);
    return found ? length(lengthOf(found)) : '';
  }) as [string, string]; // two go in, two come out
  const taken = adjusted.map(({ by }) => -by).toSorted((a, b) => a - b);
  const sum = length(duration(taken.reduce((a, b) => a + b, 0)));
  switch (way) {
    case 'take':
      return {
        title: said.take(sum, name),
        change: said.lengths(was, will),
        done: said.done.take(sum, name, was, will),
      };
    case 'spread': {
      const [least = 0, most = 0] = [taken[0], taken.at(-1)];
      return {
        title: said.spread,
        change: said.each(taken.length, length(duration(least)), length(duration(most))),
        done: said.done.spread(sum, taken.length),
      };
    }
    case 'drop':
      return { title: said.drop(name), change: said.dropped(was), done: said.done.drop(name) };
    case 'shorten':
      return {
        title: said.shorten(name),
        change: said.lengths(was, will),
        done: said.done.shorten(name, was, will),
      };
    case 'over':
      return { title: said.over, change: null, done: said.done.over(length(over)) };
  }
}

/** When the session would end, and whether that is in time. */
function outcomeOf({ way, rundown, over }: Recovery, now: Instant, zone: string): string {
  const at = timeFrom(rundown.plannedStart, forecast(rundown, now).expectedEnd, zone);
  const size = length(duration(Math.abs(over)));
  if (way === 'over') return said.ends(at, said.overAgreed(size));
  return said.ends(at, isOnTime(over) ? said.onTime : over > 0 ? said.stillOver(size) : said.toSpare(size));
}

/** In their order, the gentlest first; of those with one way all but the first take stand behind one line. */
export function offersOf(options: readonly Option[]): readonly Offer[] {
  const by = (way: RecoveryWay) => options.filter((option) => option.way === way);
  const [gentlest, ...otherTakes] = by('take');
  const several = (way: RecoveryWay, some: readonly Option[]): readonly Offer[] =>
    some.length > 1 ? [{ way, several: some }] : some;
  return [
    ...(gentlest ? [gentlest] : []),
    ...several('take', otherTakes),
    ...by('spread'),
    ...several('drop', by('drop')),
    ...several('shorten', by('shorten')),
    ...by('over'),
  ];
}

/** A figure before and after. */
export interface Change {
  readonly was: string;
  readonly will: string;
}

export interface PreviewRow {
  readonly id: string;
  readonly title: string;
  readonly dropped: boolean;
  readonly length: Change;
  readonly start: Change;
  readonly end: Change;
}

/** Each segment that still runs or is to come, as it is expected and as it would be. */
export function previewOf(order: Rundown, after: Rundown, now: Instant, zone: string): readonly PreviewRow[] {
  const [before, later] = [forecast(order, now).segments, forecast(after, now).segments];
  const clock = (at: Instant | null | undefined) =>
    at == null ? '' : timeFrom(order.plannedStart, at, zone);
  return order.segments.flatMap((segment, index) => {
    const [was, will, changed] = [before[index], later[index], after.segments[index]];
    if (!was || !will || !changed) return [];
    if (was.status !== 'running' && was.status !== 'upcoming') return [];
    return {
      id: segment.id,
      title: segment.title,
      dropped: changed.dropped,
      length: { was: length(lengthOf(segment)), will: length(lengthOf(changed)) },
      start: { was: clock(was.expectedStart), will: clock(will.expectedStart) },
      end: { was: clock(was.expectedEnd), will: clock(will.expectedEnd) },
    };
  });
}
