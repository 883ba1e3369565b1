import { beforeEach, describe, expect, test } from 'vitest';
import { ServerClock } from '../../../client/transport/serverClock.ts';
import { instant } from '../../../shared/kernel/time.ts';

const NINE = 1_607_587_200_000;
const at = (seconds: number) => instant(NINE + seconds * 1000);

describe('the estimate of the server’s clock (invariant 3)', () => {
  let monotonic: number;
  let wall: number;
  let clock: ServerClock;
  const pass = (ms: number) => {
    monotonic += ms;
    wall += ms;
  };

  beforeEach(() => {
    monotonic = 5_000;
    // Five minutes wrong, as a phone may be.
    wall = NINE + 300_000;
    clock = new ServerClock({ monotonic: () => monotonic, wall: () => wall });
  });

  test('before any reading there is only the device’s own clock', () => {
    expect(clock.known).toBe(false);
    expect(clock.now()).toBe(at(300));
    expect(clock.rtt).toBeNull();
  });

  test('what the server tells counts, whatever the device’s clock says', () => {
    clock.told(at(0), 1);
    pass(1_500);
    expect(clock.now()).toBe(at(1.5));
    wall -= 3_600_000;
    expect(clock.now()).toBe(at(1.5));
  });

  test('an answer that lay waiting while the machine slept is no reading', () => {
    clock.told(at(0), 1);
    const { era } = clock;
    wall += 300_000; // five minutes, in which the monotonic clock stood still
    clock.answered(monotonic, monotonic + 1, at(0), era);

    expect(clock.now()).toBe(at(300));
    expect(clock.rtt).toBeNull();
  });

  test('an answer is taken for the middle of its round trip', () => {
    clock.answered(5_000, 5_200, at(10));
    monotonic = 5_200;
    expect(clock.now()).toBe(at(10.1));
    expect(clock.rtt).toBe(200);
  });

  test('of several readings the one with the least round trip wins', () => {
    clock.answered(5_000, 5_600, at(10)); // 600 ms: may be wrong by 300
    clock.answered(5_600, 5_640, at(10.5)); // 40 ms
    clock.answered(5_640, 6_240, at(99)); // slow, and far off
    monotonic = 5_620;
    expect(clock.now()).toBe(at(10.5));
    expect(clock.rtt).toBe(40);
  });

  test('after two minutes a fresh reading knows better than a good old one', () => {
    clock.answered(5_000, 5_010, at(0));
    clock.answered(130_000, 130_100, at(125.2));
    monotonic = 130_050;
    expect(clock.now()).toBe(at(125.2));
    expect(clock.rtt).toBe(100);
  });

  test('a time told outright ends what earlier readings said', () => {
    clock.answered(5_000, 5_010, at(0));
    clock.told(at(60), 1);
    expect(clock.now()).toBe(at(60));
    expect(clock.rtt).toBeNull();
  });

  test('at another rate the time runs faster, and at none it stands', () => {
    clock.told(at(0), 10);
    pass(1_000);
    expect(clock.now()).toBe(at(10));
    clock.told(clock.now(), 0);
    pass(1_000);
    expect(clock.now()).toBe(at(10));
  });

  test('a machine that slept is noticed, and the time has gone on meanwhile', () => {
    clock.answered(5_000, 5_010, at(0));
    monotonic = 5_005;
    wall = NINE + 300_000;
    clock.slept();
    wall += 600_000; // ten minutes in which the monotonic clock stood
    expect(clock.slept()).toBe(true);
    expect(clock.now()).toBe(at(600));
    expect(clock.rtt).toBeNull();
  });

  test('without sleep nothing is noticed', () => {
    clock.told(at(0), 1);
    pass(60_000);
    expect(clock.slept()).toBe(false);
    wall += 400; // a wall clock that is corrected a little
    expect(clock.slept()).toBe(false);
    expect(clock.now()).toBe(at(60));
  });
});
