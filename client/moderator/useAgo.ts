import type { Instant } from '../../shared/kernel/time.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useTime } from '../store/hooks.ts';

/** So many ms to the second within a minute, then to the minute, then to the hour: `12 s`, `3 min`. */
export function inShort(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return words.passed.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? words.passed.minutes(minutes) : words.passed.hours(Math.floor(minutes / 60));
}

/** How long since something, and how long ago that makes it. */
export const passed = (at: Instant, now: Instant): string => inShort(now - at);
export const ago = (at: Instant, now: Instant): string => words.passed.ago(passed(at, now));

export const useAgo = (at: Instant): string => useTime((now) => ago(at, now));
