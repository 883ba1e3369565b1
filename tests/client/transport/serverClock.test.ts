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
    clock.answered(5_640, 6_240, at(10.9)); // slow, and 80 ms off
    monotonic = 5_620;
    expect(clock.now()).toBe(at(10.5));
    expect(clock.rtt).toBe(40);
  });

  test('a reading ages as clocks drift, so that a fresh one that is hardly worse knows better', () => {
    clock.answered(5_000, 5_010, at(0)); // may be wrong by 5 ms, and in two minutes by 17
    clock.answered(125_000, 125_030, at(120.018));
    monotonic = 125_015;
    expect(clock.now()).toBe(at(120.018));
    expect(clock.rtt).toBe(30);
  });

  test('though one that is much worse does not', () => {
    clock.answered(5_000, 5_010, at(0));
    clock.answered(125_000, 125_100, at(120.08));
    monotonic = 125_005;
    expect(clock.now()).toBe(at(120));
    expect(clock.rtt).toBe(10);
  });

  test('a line that stalls for seconds does not make a good estimate worse', () => {
    clock.answered(5_000, 5_120, at(0));
    clock.answered(5_200, 6_700, at(0.2)); // all of the delay was on the way back
    monotonic = 6_060;
    expect(clock.now()).toBe(at(1));
  });

  test('what cannot be true beside a new reading no longer counts', () => {
    clock.answered(5_000, 5_010, at(0));
    clock.answered(6_000, 6_400, at(601)); // ten minutes went by that neither clock of the device noticed
    monotonic = 6_200;
    expect(clock.now()).toBe(at(601));
    expect(clock.rtt).toBe(400);
  });

  test('a time told outright ends what earlier readings said', () => {
    clock.answered(5_000, 5_010, at(0));
    clock.told(at(60), 1);
    expect(clock.now()).toBe(at(60));
    expect(clock.rtt).toBeNull();
  });

  describe('a welcome', () => {
    const welcome = (seconds: number, epoch = 'one', rate = 1) => ({ epoch, now: at(seconds), rate });

    test('is a reading: the server’s clock was taken between the question and it', () => {
      pass(300);
      clock.welcomed(5_000, welcome(10));
      expect(clock.now()).toBe(at(10.15));
      expect(clock.rtt).toBe(300);
    });

    test('of a line that comes back, slowly, does not make a good estimate worse', () => {
      pass(40);
      clock.welcomed(5_000, welcome(0.02));
      pass(9_960);
      clock.welcomed(13_600, welcome(10)); // 1.4 s, all of it on the way there
      expect(clock.now()).toBe(at(10));
      expect(clock.rtt).toBe(40);
    });

    test('by another process ends what the former one said', () => {
      clock.welcomed(5_000, welcome(0));
      pass(10_000);
      clock.welcomed(14_800, welcome(9.95, 'two'));
      expect(clock.now()).toBe(at(10.05));
      expect(clock.rtt).toBe(200);
    });

    test('at another rate does so too', () => {
      clock.welcomed(5_000, welcome(0));
      pass(1_000);
      clock.welcomed(6_000, welcome(60, 'one', 10));
      pass(1_000);
      expect(clock.now()).toBe(at(70));
    });

    test('after sleep is right, also when nobody looked whether the machine slept', () => {
      clock.welcomed(5_000, welcome(0));
      wall += 600_000;
      clock.welcomed(5_000, welcome(600, 'two'));
      expect(clock.slept()).toBe(false);
      expect(clock.now()).toBe(at(600));
    });
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

  test.each([
    ['stood still', 0],
    ['went on', 600_000],
  ])('after ten minutes of sleep in which the monotonic clock %s, the first answer is right', (_, passed) => {
    clock.answered(5_000, 5_010, at(0));
    monotonic += passed;
    wall += 600_000 + 7_200_000; // and the device found itself in another zone, or wrong by two hours
    clock.slept();
    pass(180);
    clock.answered(monotonic - 180, monotonic, at(600));
    expect(clock.now()).toBe(at(600.09));
    expect(clock.rtt).toBe(180);
  });

  test('a sleep that a corrected wall clock hid ends with the first answer', () => {
    clock.answered(5_000, 5_010, at(0));
    wall += 600_000 - 600_000; // ten minutes went by, and the clock, ten minutes fast, was put right
    expect(clock.slept()).toBe(false);
    pass(180);
    clock.answered(monotonic - 180, monotonic, at(600));
    expect(clock.now()).toBe(at(600.09));
  });

  test.each([3_600_000, -3_600_000])('a device’s wall clock that steps by %i ms is outlived', (step) => {
    clock.answered(5_000, 5_010, at(0));
    wall += step;
    clock.slept();
    pass(90);
    clock.answered(monotonic - 90, monotonic, at(0.04));
    expect(clock.now()).toBe(at(0.085));
  });

  test('how long ago something was counts the sleep too', () => {
    const before = clock.lasting();
    pass(2_000);
    expect(clock.lasting() - before).toBe(2_000);
    wall += 600_000; // ten minutes in which the monotonic clock stood
    clock.slept();
    pass(1_000);
    expect(clock.lasting() - before).toBe(603_000);
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
