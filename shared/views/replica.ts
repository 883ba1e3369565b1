import { type View, viewOf } from './common.ts';
import { applied, type Patch } from './patch.ts';
import type { ViewRecord } from './records.ts';

/** A screen's copy of the records that its role may see. */
export interface Replica {
  /** The server process that `seq` was counted for; another one means a fresh snapshot. */
  readonly epoch: string;
  readonly seq: number;
  readonly records: View;
}

export interface Snapshot {
  readonly epoch: string;
  readonly seq: number;
  readonly records: readonly ViewRecord[];
}

export const fromSnapshot = ({ epoch, seq, records }: Snapshot): Replica => ({
  epoch,
  seq,
  records: viewOf(records),
});

/**
 * The replica after a patch arrived (invariant 7): applied when it continues from what is known, ignored when it tells nothing
 * new, and `gap` when something before it is missing, so that the replica has to be asked for again.
 */
export function received(replica: Replica, patch: Patch): Replica | 'gap' {
  if (patch.to <= replica.seq) return replica;
  if (patch.from > replica.seq) return 'gap';
  return { ...replica, seq: patch.to, records: applied(replica.records, patch) };
}
