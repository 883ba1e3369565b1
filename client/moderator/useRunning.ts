import { isHeld, lengthOf, phaseOf, remaining, running } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { currentSegment } from '../store/show.ts';
import { countdown, length } from '../ui/format.ts';

export interface Running {
  readonly segment: Segment;
  /** Time left, counting up in overtime. */
  readonly left: string;
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
  const left = useRundownTime((order, now) => {
    const current = running(order);
    return current ? countdown(remaining(current.segment, now)) : '';
  }, '');
  const phase = useRundownTime((order, now) => {
    const current = running(order);
    return current ? phaseOf(current.segment, now) : 'running';
  }, 'running');
  const share = useRundownTime((order, now) => {
    const current = running(order);
    if (!current) return 0;
    const whole = lengthOf(current.segment);
    return whole > 0 ? Math.round((1 - remaining(current.segment, now) / whole) * 1000) / 1000 : 1;
  }, 0);
  const held = useRundownTime((order) => isHeld(order), false);
  if (!segment) return null;
  return {
    segment,
    left,
    phase,
    held,
    share,
    chars: Math.max(left.length, length(lengthOf(segment)).length),
  };
}
