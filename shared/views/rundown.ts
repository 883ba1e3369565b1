import type { Rundown } from '../rundown/types.ts';
import type { View } from './common.ts';
import type { RundownRecord, SegmentRecord } from './records.ts';

/** The running order back from its records, so that a screen counts the time with the very functions that the server uses. */
export function rundownOf(records: View): Rundown | null {
  const rundown = records.get('rundown') as RundownRecord | undefined;
  if (!rundown) return null;
  const segments = rundown.order.flatMap((id) => {
    const segment = records.get(id) as SegmentRecord | undefined;
    return segment ? [{ ...segment, note: segment.note ?? '' }] : [];
  });
  return { plannedStart: rundown.plannedStart, hardEnd: rundown.hardEnd, endedAt: rundown.endedAt, segments };
}
