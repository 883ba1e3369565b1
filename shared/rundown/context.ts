import type { SegmentId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';

/** What a decision needs beside the running order itself. */
export interface RundownContext {
  readonly now: Instant;
  /** The id that a new segment is to have. */
  readonly newId: SegmentId;
  readonly isCity: (id: string) => boolean;
  readonly isSpeaker: (id: string) => boolean;
}
