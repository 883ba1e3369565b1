import { randomFrom } from '../support/random.ts';
import type { Carrier } from '../support/relay.ts';

/** How long a chunk is under way, ms: the middle, and how far it may be from it. */
const MIDDLE = 80;
const SPREAD = 30;
/** Half of the spread comes and goes slowly, as a network's load does; the rest is each chunk's own. */
const SLOW = SPREAD / 2;
/** The slow part takes so many ms from one value to the next. */
const SWING = 2_000;
/** Between two stalls, and how long each lasts, ms. */
const CALM = [2_000, 8_000] as const;
const STALL = [300, 1_500] as const;

/** How a bad line was, so far. */
export interface Weather {
  /** What each chunk was delayed by, ms, the stalls left out. */
  readonly delays: readonly number[];
  /** How many stalls came and went, and how long they lasted together, ms. */
  readonly stalls: number;
  readonly stalled: number;
}

/** A stretch in which nothing arrives, ms of the line's own time. */
interface Stall {
  readonly from: number;
  readonly to: number;
}

/**
 * The delays of a line that behaves like a bad wireless network. Each way delays each chunk by 80 ± 30 ms, slowly changing and apart from
 * the other way, so that no answer's way back tells what its question's was. Now and then the whole line stalls, and then all of
 * it arrives at once. The same seed makes the same stalls, and the same delays for the same traffic.
 */
export class BadLine {
  readonly #started = performance.now();
  readonly #forStalls: () => number;
  readonly #forCarriers: () => number;
  readonly #delays: number[] = [];
  readonly #stalls: Stall[] = [];

  constructor(seed: number) {
    this.#forStalls = randomFrom(seed);
    this.#forCarriers = randomFrom(seed + 1);
  }

  /** For one way of one connection. */
  carrier(): Carrier {
    const random = randomFrom(this.#forCarriers() * 2 ** 32);
    const slow = swinging(random);
    const underWay: (() => void)[] = [];
    let last = 0;
    return (pass) => {
      const now = performance.now() - this.#started;
      const delay = MIDDLE + SLOW * slow(now) + (SPREAD - SLOW) * (2 * random() - 1);
      this.#delays.push(delay);
      last = Math.max(last, this.#afterStall(now + delay));
      // Timers of different lengths may fire in another order than they are due; whichever does, the oldest goes first.
      underWay.push(pass);
      setTimeout(() => underWay.shift()?.(), last - now);
    };
  }

  get weather(): Weather {
    const now = performance.now() - this.#started;
    const over = this.#stalls.filter(({ to }) => to <= now);
    const stalled = over.reduce((sum, { from, to }) => sum + to - from, 0);
    return { delays: this.#delays, stalls: over.length, stalled };
  }

  /** When something arrives that would at `at`, were there no stalls. */
  #afterStall(at: number): number {
    let last = this.#stalls.at(-1);
    while (!last || last.to <= at) {
      const from = (last?.to ?? 0) + between(CALM, this.#forStalls());
      last = { from, to: from + between(STALL, this.#forStalls()) };
      this.#stalls.push(last);
    }
    const stall = this.#stalls.find(({ from, to }) => from <= at && at < to);
    return stall ? stall.to : at;
  }
}

const between = ([least, most]: readonly [number, number], share: number): number =>
  least + (most - least) * share;

/** A figure that goes from one random value in [-1, 1] to the next in straight lines. */
function swinging(random: () => number): (at: number) => number {
  const values: number[] = [];
  const value = (n: number): number => {
    while (values.length <= n) values.push(2 * random() - 1);
    return values[n] ?? 0;
  };
  return (at) => {
    const n = Math.floor(at / SWING);
    return value(n) + (value(n + 1) - value(n)) * (at / SWING - n);
  };
}
