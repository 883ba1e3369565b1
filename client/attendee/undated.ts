import type { Instant } from '../../shared/kernel/time.ts';
import { statusOf } from '../../shared/rundown/clock.ts';
import { forecast, type SegmentForecast } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { beginning } from '../ui/beginning.ts';

/** An old plan that nobody has started: once it has begun, it is of today, whenever it was planned for. */
export const undated = (order: Rundown, zone: string, now: Instant): boolean =>
  statusOf(order) === 'before' && beginning(order.plannedStart, zone, now).kind === 'open';

/** A segment as it looks now, by its place; undefined where there is none. */
export const seenAt = (order: Rundown, index: number, now: Instant): SegmentForecast | undefined =>
  forecast(order, now).segments[index];
