import { running } from '../../shared/rundown/clock.ts';
import { DOUBLE } from '../actions/presses.ts';
import type { Live } from '../store/live.ts';
import { history, rundown } from '../store/selectors.ts';

/** Knows when the show went on by another hand than one's own. */
export interface Moves {
  /**
   * Whether somebody else, or time, has just moved the show on: within the time of a double click nobody has read it yet, and a press of
   * Next was meant for the segment before. Two moderators who press it together would else go on by two.
   */
  readonly isOvertaken: () => boolean;
}

export function watchMoves(live: Live): Moves {
  const current = (): string | null => {
    const order = rundown(live.replica.getState().replica?.records ?? new Map());
    return (order && running(order)?.segment.id) ?? null;
  };
  let before = current();
  let movedAt = Number.NEGATIVE_INFINITY;
  // It lives as long as the page's connection does.
  live.replica.subscribe(({ replica }) => {
    const now = current();
    const went = before !== null && now !== null && now !== before;
    before = now;
    const by = history(replica?.records ?? new Map())?.undo?.by;
    if (went && by !== live.connection.getState().person) movedAt = performance.now();
  });
  return { isOvertaken: () => performance.now() - movedAt < DOUBLE };
}
