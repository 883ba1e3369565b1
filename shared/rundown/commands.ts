import type { SegmentId } from '../kernel/ids.ts';
import type { Duration } from '../kernel/time.ts';

/** `from` is the segment that the sender believed to be running; another one refuses the command as `stale`. */
export type RundownCommand =
  | { readonly type: 'rundown.start'; readonly plan: 'keep' | 'now' }
  | { readonly type: 'rundown.next'; readonly from: SegmentId }
  | { readonly type: 'rundown.previous'; readonly from: SegmentId }
  | { readonly type: 'rundown.goTo'; readonly from: SegmentId; readonly to: SegmentId }
  | { readonly type: 'rundown.hold'; readonly from: SegmentId }
  | { readonly type: 'rundown.resume'; readonly from: SegmentId }
  | { readonly type: 'rundown.adjust'; readonly segment: SegmentId; readonly by: Duration }
  | { readonly type: 'rundown.end' }
  /** Sent by time alone: the segment has nothing left and is to make way by itself (T13). */
  | { readonly type: 'rundown.advance'; readonly from: SegmentId };
