import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { hours, instant, minutes, plus, seconds } from '../../shared/kernel/time.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('T1: begins at the wall clock', () => {
  const before = Date.now();
  const { now } = systemClock(null);

  expect(now()).toBeGreaterThanOrEqual(before);
  expect(now()).toBeLessThanOrEqual(Date.now() + 1);
});

test('T1: a wall clock that is stepped while it runs changes nothing', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'], now: 1_000_000 });
  const { now } = systemClock(null);
  vi.advanceTimersByTime(5_000);
  vi.setSystemTime(0);
  expect(now()).toBe(1_005_000);

  vi.setSystemTime(9_000_000);
  vi.advanceTimersByTime(1);
  expect(now()).toBe(1_005_001);
});

test('T1: does not begin before the last thing that happened, and goes on from there', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'], now: 1_000_000 });
  const { now } = systemClock(instant(1_060_000));
  expect(now()).toBe(1_060_000);

  vi.advanceTimersByTime(250);
  expect(now()).toBe(1_060_250);
});

test('T1: not even by the part of a millisecond that the wall clock does not tell', () => {
  for (let n = 0; n < 2_000; n += 1) {
    const last = instant(Date.now() + 60_000);
    expect(systemClock(last).now()).toBeGreaterThanOrEqual(last);
  }
});

test('T1: what happened long ago does not hold it back', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: 1_000_000 });

  expect(systemClock(instant(5)).now()).toBe(1_000_000);
});

test('invariant 4: says that it runs at the usual pace', () => {
  const { reading, now } = systemClock(null);
  const { now: read, rate } = reading();

  expect(rate).toBe(1);
  expect(read).toBeLessThanOrEqual(now());
});

describe('an alarm', () => {
  const fakes = () =>
    vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'], now: 0 });

  test('rings once, at its instant and not before', () => {
    fakes();
    const rung: number[] = [];
    const clock = systemClock(null);
    clock.at(instant(5_000), () => rung.push(clock.now()));
    vi.advanceTimersByTime(4_999);
    expect(rung).toEqual([]);

    vi.advanceTimersByTime(60_000);
    expect(rung).toEqual([5_000]);
  });

  test('that is overdue rings at once, though not before the caller is done', () => {
    fakes();
    const act = vi.fn();
    systemClock(instant(9_000)).at(instant(5_000), act);
    expect(act).not.toHaveBeenCalled();

    vi.advanceTimersByTime(0);
    expect(act).toHaveBeenCalledOnce();
  });

  test.each([hours(24), hours(24 * 60), minutes(61)])('%i ms away is waited for, however far', (wait) => {
    fakes();
    const clock = systemClock(null);
    const rung: number[] = [];
    clock.at(plus(clock.now(), wait), () => rung.push(clock.now()));
    vi.advanceTimersByTime(wait - 1);
    expect(rung).toEqual([]);

    vi.advanceTimersByTime(1);
    expect(rung).toEqual([wait]);
  });

  test('that is called off does not ring, also after hours of waiting', () => {
    fakes();
    const act = vi.fn();
    const callOff = systemClock(null).at(instant(hours(5)), act);
    vi.advanceTimersByTime(hours(4));
    callOff();
    vi.advanceTimersByTime(hours(4));

    expect(act).not.toHaveBeenCalled();
  });

  test('does not heed a wall clock that is stepped', () => {
    fakes();
    const act = vi.fn();
    systemClock(null).at(instant(seconds(10)), act);
    vi.setSystemTime(seconds(60));
    vi.advanceTimersByTime(seconds(9));
    expect(act).not.toHaveBeenCalled();

    vi.advanceTimersByTime(seconds(1));
    expect(act).toHaveBeenCalledOnce();
  });

  test('in real time never rings early, though a timer may', async () => {
    const clock = systemClock(null);
    const early: number[] = [];
    for (let n = 1; n <= 50; n += 1) {
      const at = plus(clock.now(), seconds(n / 200));
      clock.at(at, () => early.push(Math.min(0, clock.now() - at)));
    }
    while (early.length < 50) await sleep(10);

    expect(Math.min(...early)).toBe(0);
  });
});
