import type { Instant } from '../../shared/kernel/time.ts';

/** `Thursday 10 December 2020` in the given zone. */
export const dayOf = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
