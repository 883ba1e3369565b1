import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTick, type Tick } from '../../../client/store/tick.ts';
import { ServerClock } from '../../../client/transport/serverClock.ts';
import { type Instant, plus, seconds } from '../../../shared/kernel/time.ts';
import { viewFor } from '../../../shared/views/viewKey.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { asked, held, started, submitted } from '../../support/domainEvents.ts';

let tick: Tick | undefined;
let clock: ServerClock;
let seen: number[];

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'],
    now: 1_000_000,
  });
  clock = new ServerClock();
  seen = [];
});
afterEach(() => {
  tick?.close();
  vi.useRealTimers();
});

/** Collects at which ms of the server's second the page was told to look again. */
const watch = (session: ReturnType<typeof given>['session'] | null, now: Instant) => {
  clock.told(now, 1);
  tick = createTick(clock, () => session && viewFor(session, 'screen'));
  return tick.subscribe(() => seen.push((tick?.now() ?? 0) % 1000));
};

test('it ticks just after the server’s whole seconds', () => {
  watch(null, plus(oslo('09:00'), 300 as never));
  vi.advanceTimersByTime(2_800);
  expect(seen).toHaveLength(3);
  for (const ms of seen) expect(ms).toBeLessThan(10);
});

test('and when what is left of the running segment passes one', () => {
  watch(given(at('09:00:00.400', started())).session, oslo('09:01'));
  vi.advanceTimersByTime(2_000);
  expect(seen.map((ms) => Math.round(ms / 100))).toEqual([4, 0, 4]);
});

test('and when the live question’s time does', () => {
  const { session } = given(
    at('08:55', submitted('q1', { status: 'approved' })),
    at('09:00', started()),
    at('09:00:10.700', asked('q1')),
  );
  watch(session, oslo('09:01'));
  vi.advanceTimersByTime(1_500);
  expect(seen.map((ms) => Math.round(ms / 100))).toEqual([7, 0]);
});

test('a held segment stands still, and adds nothing to the seconds', () => {
  watch(given(at('09:00:00.400', started()), at('09:00:30', held('welcome'))).session, oslo('09:01'));
  vi.advanceTimersByTime(1_500);
  expect(seen).toHaveLength(1);
});

test('nothing ticks when time stands, when nobody listens, or when nobody looks', () => {
  const stop = watch(null, oslo('09:00'));
  clock.told(oslo('09:00'), 0);
  tick?.wake();
  expect(seen).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);

  clock.told(oslo('09:00'), 1);
  tick?.wake();
  expect(vi.getTimerCount()).toBe(1);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(vi.getTimerCount()).toBe(0);
  vi.restoreAllMocks();

  document.dispatchEvent(new Event('visibilitychange'));
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('a rehearsal at speed ticks as often as its seconds pass', () => {
  watch(null, oslo('09:00'));
  clock.told(oslo('09:00'), 4);
  tick?.wake();
  seen = [];
  vi.advanceTimersByTime(1_000 + 10);
  expect(seen).toHaveLength(4);
  expect(tick?.now()).toBeGreaterThanOrEqual(plus(oslo('09:00'), seconds(4)));
});
