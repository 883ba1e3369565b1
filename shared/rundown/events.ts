import type { SegmentId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { RecoveryWay } from './commands.ts';
import type { Holder, SegmentPlan } from './types.ts';

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
  | { readonly type: 'rundown.ended'; readonly segment: SegmentId }
  | { readonly type: 'rundown.inserted'; readonly after: SegmentId | null; readonly segment: SegmentPlan }
  | { readonly type: 'rundown.removed'; readonly segment: SegmentId }
  | { readonly type: 'rundown.reordered'; readonly segment: SegmentId; readonly after: SegmentId | null }
  /** A changed `planned` takes the place of what was adjusted until then. */
  | {
      readonly type: 'rundown.edited';
      readonly segment: SegmentId;
      readonly change: Partial<Omit<SegmentPlan, 'id'>>;
    }
  /** The plan moved as one by `shift`, fixed times and all; `hardEnd` is where it stands from now on. */
  | { readonly type: 'rundown.planned'; readonly shift: Duration; readonly hardEnd: Instant }
  | { readonly type: 'rundown.dropped'; readonly segment: SegmentId }
  | { readonly type: 'rundown.restored'; readonly segment: SegmentId }
  | {
      readonly type: 'rundown.recovered';
      readonly way: RecoveryWay;
      readonly adjusted: readonly { readonly segment: SegmentId; readonly by: Duration }[];
      readonly dropped: SegmentId | null;
      /** By how much the session may run over the hard end from now on. */
      readonly accepted: Duration;
    }
  | { readonly type: 'floor.given'; readonly to: Holder | null };
