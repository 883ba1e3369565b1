import type { SegmentId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { Holder, SegmentPlan } from './types.ts';

/** What can be edited of a segment. `length` is the whole of it: planned before the start, adjusted after it (T17). */
export interface SegmentFields extends Omit<SegmentPlan, 'id' | 'planned'> {
  readonly length: Duration;
}
export type SegmentChange = Partial<SegmentFields>;

export interface PlanFields {
  readonly plannedStart: Instant;
  readonly hardEnd: Instant;
}

/** The ways to win time back, and the last, which is not to (T18). */
export type RecoveryWay = 'take' | 'spread' | 'drop' | 'shorten' | 'over';

/**
 * `from` is the segment that the sender believed to be running, `over` what the sender believed to be there; another one refuses
 * the command as `stale`. `after` is the segment to stand behind, null for the first place.
 */
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
  | { readonly type: 'rundown.advance'; readonly from: SegmentId }
  /** `segment` has a title and a length at least. */
  | { readonly type: 'rundown.insert'; readonly after: SegmentId | null; readonly segment: SegmentChange }
  | { readonly type: 'rundown.duplicate'; readonly segment: SegmentId }
  | { readonly type: 'rundown.remove'; readonly segment: SegmentId }
  | { readonly type: 'rundown.reorder'; readonly segment: SegmentId; readonly after: SegmentId | null }
  | {
      readonly type: 'rundown.edit';
      readonly segment: SegmentId;
      readonly change: SegmentChange;
      readonly over: SegmentChange;
    }
  | {
      readonly type: 'rundown.plan';
      readonly change: Partial<PlanFields>;
      readonly over: Partial<PlanFields>;
    }
  | { readonly type: 'rundown.drop'; readonly segment: SegmentId }
  | { readonly type: 'rundown.restore'; readonly segment: SegmentId }
  /** `segment` is whose time it takes; for the ways that are about one. */
  | {
      readonly type: 'rundown.recover';
      readonly from: SegmentId | null;
      readonly way: RecoveryWay;
      readonly segment?: SegmentId | undefined;
    }
  | { readonly type: 'floor.give'; readonly to: Holder | null };
