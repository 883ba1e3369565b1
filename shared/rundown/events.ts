import type { SegmentId } from '../kernel/ids.ts';
import type { Duration } from '../kernel/time.ts';

/** Facts about the running order. When each happened stands beside it in the log. */
export type RundownEvent =
  /** `shift` is by how much the whole plan was moved, 0 where it was kept (T3). */
  | { readonly type: 'rundown.started'; readonly segment: SegmentId; readonly shift: Duration }
  | {
      readonly type: 'rundown.moved';
      readonly from: SegmentId;
      readonly to: SegmentId;
      readonly how: 'next' | 'previous' | 'goTo' | 'advance';
    }
  | { readonly type: 'rundown.held'; readonly segment: SegmentId }
  | { readonly type: 'rundown.resumed'; readonly segment: SegmentId }
  /** `by` is what really changed, after T8's floor of zero. */
  | { readonly type: 'rundown.adjusted'; readonly segment: SegmentId; readonly by: Duration }
  | { readonly type: 'rundown.ended'; readonly segment: SegmentId };
