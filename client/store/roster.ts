import { type Duration, duration, type Instant, seconds } from '../../shared/kernel/time.ts';
import type { Device } from '../../shared/protocol/down.ts';

/** A page gives a sign of life every three seconds, and an answer may take four: what is silent for longer has no line. */
const SILENT = seconds(7);
/** Browsers let a page that is out of sight act once a minute, so its signs come seldom. */
const SILENT_OUT_OF_SIGHT = seconds(75);
/** The server tells every three seconds who is here; what it has not told for longer, nobody can know. */
const TOLD = seconds(3.5);

/** When this page was told who is here, on the server's clock, and how fast that runs. */
export interface Telling {
  readonly at: Instant;
  readonly rate: number;
}

/**
 * For how long a page has been silent, in real ms. What was told last counts on for as long as the next word may take and no further,
 * so that the console's own dead line makes nobody else's.
 */
export function silence({ heard }: Pick<Device, 'heard'>, now: Instant, { at, rate }: Telling): Duration {
  if (rate <= 0) return duration(0);
  const known = Math.min(now, at + TOLD * rate);
  return duration(Math.max(0, (known - heard) / rate));
}

/** Whether a page still has its line, as far as signs of life tell: sooner than the socket finds out. */
export const isLost = (device: Pick<Device, 'heard' | 'visible'>, now: Instant, telling: Telling): boolean =>
  silence(device, now, telling) > (device.visible ? SILENT : SILENT_OUT_OF_SIGHT);

/** Where somebody stands with all of their pages together. */
export type Attendance = 'here' | 'out of sight' | 'lost' | 'not here';

export function attendance(devices: readonly Device[], now: Instant, telling: Telling): Attendance {
  const alive = devices.filter((device) => !isLost(device, now, telling));
  if (alive.length > 0) return alive.some(({ visible }) => visible) ? 'here' : 'out of sight';
  return devices.length > 0 ? 'lost' : 'not here';
}
