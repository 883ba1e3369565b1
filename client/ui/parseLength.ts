import { type Duration, duration } from '../../shared/kernel/time.ts';

/** A length as people type it: `2:30`, `1:05:00`, or whole minutes; null for anything else. */
export function parseLength(text: string): Duration | null {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)|(\d{1,3}))$/.exec(text.trim());
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', whole] = match;
  const total =
    whole === undefined ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : Number(whole) * 60;
  return duration(total * 1000);
}
