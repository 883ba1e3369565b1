import { isHeld, lengthOf, phaseOf, running } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { currentSegment } from '../store/show.ts';
import { length } from '../ui/format.ts';
import { type ShownTime, shownTime, usedShare } from '../ui/shownTime.ts';

export interface Running {
  readonly segment: Segment;
  /** What is left or, where the segment counts up, what has passed; beyond its end by how much it is over. */
  readonly shown: string;
  readonly means: ShownTime['means'];
  readonly phase: 'running' | 'wrap-up' | 'overtime';
  readonly held: boolean;
  /** How much of its time is used, from 0 to 1. */
  readonly share: number;
  /** As many characters as its figure may need. */
  readonly chars: number;
}

/** The running segment and its figures; null while none runs. Renders when a figure turns. */
export function useRunning(): Running | null {
  const segment = useRecords(currentSegment);
  const shown = useRundownTime((order, now) => {
    const current = running(order);
    return current ? shownTime(current.segment, now).text : '';
  }, '');
  const means = useRundownTime((order, now) => {
    const current = running(order);
    return current ? shownTime(current.segment, now).means : 'left';
  }, 'left');
  const phase = useRundownTime((order, now) => {
    const current = running(order);
    return current ? phaseOf(current.segment, now) : 'running';
  }, 'running');
  const share = useRundownTime((order, now) => {
    const current = running(order);
    return current ? Math.round(usedShare(current.segment, now) * 1000) / 1000 : 0;
  }, 0);
  const held = useRundownTime((order) => isHeld(order), false);
  if (!segment) return null;
  return {
    segment,
    shown,
    means,
    phase,
    held,
    share,
    chars: Math.max(shown.length, length(lengthOf(segment)).length),
  };
}
