import type { Duration } from '../../shared/kernel/time.ts';

/** In minutes also beyond the hour, `75:00`: a session is spoken of that way, and two such figures compare at a glance. */
export function inMinutes(passed: Duration): string {
  const seconds = Math.max(0, Math.floor(passed / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
