import type { Brand } from './brand.ts';

/** Milliseconds since the epoch, on the server's clock. */
export type Instant = Brand<number, 'Instant'>;
/** Milliseconds; may be negative where a sentence says so. */
export type Duration = Brand<number, 'Duration'>;

export const instant = (msSinceEpoch: number): Instant => msSinceEpoch as Instant;
export const duration = (ms: number): Duration => ms as Duration;
export const seconds = (n: number): Duration => (n * 1000) as Duration;
export const minutes = (n: number): Duration => (n * 60_000) as Duration;
export const hours = (n: number): Duration => (n * 3_600_000) as Duration;

export const ZERO = duration(0);

/** The instant `by` after `at` (before it, when `by` is negative). */
export const plus = (at: Instant, by: Duration): Instant => (at + by) as Instant;
/** From `start` to `end`; negative when `end` is the earlier. */
export const between = (start: Instant, end: Instant): Duration => (end - start) as Duration;
export const sum = (...parts: readonly Duration[]): Duration => duration(parts.reduce((a, b) => a + b, 0));
/** `a` less `b`. */
export const less = (a: Duration, b: Duration): Duration => (a - b) as Duration;
export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);
export const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b);
export const longest = (a: Duration, b: Duration): Duration => (a > b ? a : b);
export const shortest = (a: Duration, b: Duration): Duration => (a < b ? a : b);
/** The whole minute that `at` lies in. */
export const minuteOf = (at: Instant): Instant => instant(Math.floor(at / 60_000) * 60_000);
