import { holderOf, unheld } from '../../shared/rundown/floor.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { city, rundown } from '../store/selectors.ts';
import { span } from '../ui/format.ts';

/** Who has the floor, and for how long by now, in words. */
export function useFloor(): string {
  const name = useHolderName();
  return useRundownTime((order, now) => {
    const turn = order.floor.at(-1);
    if (!turn || turn.end !== null) return words.floor.nobodyHas;
    const time = span(unheld(order, turn.start, now));
    return turn.holder === 'moderator' ? words.floor.moderatorHas(time) : words.floor.has(name ?? '', time);
  }, '');
}

/** The city that has the floor; null for the moderator and for nobody. */
export const useHolderName = (): string | null =>
  useRecords((records) => {
    const order = rundown(records);
    return city(records, order && holderOf(order))?.name ?? null;
  });
