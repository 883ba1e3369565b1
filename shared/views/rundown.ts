import { ZERO } from '../kernel/time.ts';
import type { Rundown } from '../rundown/types.ts';
import type { View } from './common.ts';
import type { FloorRecord, RundownRecord, SegmentRecord } from './records.ts';

/** The running order back from its records, so that a screen counts the time with the very functions that the server uses. */
export function rundownOf(records: View): Rundown | null {
  const rundown = records.get('rundown') as RundownRecord | undefined;
  if (!rundown) return null;
  const segments = rundown.order.flatMap((id) => {
    const segment = records.get(id) as SegmentRecord | undefined;
    if (!segment) return [];
    const { note = '', keep = false, minimum = null, atStart = null } = segment;
    return [{ ...segment, note, keep, minimum, atStart }];
  });
  return {
    plannedStart: rundown.plannedStart,
    hardEnd: rundown.hardEnd,
    endedAt: rundown.endedAt,
    acceptedOver: rundown.acceptedOver ?? ZERO,
    floor: (records.get('floor') as FloorRecord | undefined)?.turns ?? [],
    segments,
  };
}
