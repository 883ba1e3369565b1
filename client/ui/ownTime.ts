import type { Instant } from '../../shared/kernel/time.ts';
import { common } from '../locales/en/common.ts';
import { sameClock, timeFrom, zoneCity } from './format.ts';

/** A time of day by the reader's clock; its zone is named where the session's clock shows another. */
export function ownTime(base: Instant, at: Instant, own: string, zone: string): string {
  const time = timeFrom(base, at, own);
  return sameClock(at, own, zone) ? time : common.inZone(time, zoneCity(own));
}
