import { type Instant, instant } from '../../shared/kernel/time.ts';

/** One reading of the server's clock, as a question and its answer bound it. */
interface Sample {
  /** Local monotonic ms half-way between question and answer. */
  readonly at: number;
  /** The server's clock then. */
  readonly now: number;
  /** Round trip in ms: half of it bounds the error. */
  readonly rtt: number;
}

/** The local clocks, both in ms; monotonic ones may stand still while the machine sleeps. */
export interface LocalClocks {
  readonly monotonic: () => number;
  readonly wall: () => number;
}

const SAMPLES = 12;
/** Crystals drift by tens of ppm, so that after this long a worse but fresh sample knows better. */
const SAMPLE_LIFE = 120_000;
/** The wall clock getting this much ahead of the monotonic one means that the machine slept. */
const SLEPT = 1_000;

/**
 * Estimates the server's clock on a monotonic base (invariant 3): of several readings the one with the least round trip wins, and
 * the device's own idea of the time of day is never asked, only whether it slept.
 */
export class ServerClock {
  readonly #clocks: LocalClocks;
  #samples: Sample[] = [];
  #best: Sample | null = null;
  #rate = 1;
  #lag: number;
  /** Raised whenever earlier readings stop counting. */
  #era = 0;

  constructor(clocks: LocalClocks = { monotonic: () => performance.now(), wall: () => Date.now() }) {
    this.#clocks = clocks;
    this.#lag = this.#measuredLag();
  }

  /** Whether there is an estimate at all. */
  get known(): boolean {
    return this.#best !== null;
  }

  /** The least round trip in ms among the recent readings, or null. */
  get rtt(): number | null {
    return this.#best && Number.isFinite(this.#best.rtt) ? this.#best.rtt : null;
  }

  /** How fast the server's time runs; 1 but in a rehearsal. */
  get rate(): number {
    return this.#rate;
  }

  /** Local monotonic ms, the base of all readings here. */
  monotonic(): number {
    return this.#clocks.monotonic();
  }

  /** Which readings count together: take it with a question, and hand it in with the answer. */
  get era(): number {
    return this.#era;
  }

  /** The server's clock now. Before any reading it is the device's own, for want of better. */
  now(): Instant {
    const best = this.#best;
    if (!best) return instant(this.#clocks.wall());
    return instant(Math.round(best.now + (this.#clocks.monotonic() - best.at) * this.#rate));
  }

  /** The time was told outright (`welcome`, `clock`): earlier readings no longer count. */
  told(now: Instant, rate: number): void {
    this.#rate = rate;
    this.#era += 1;
    this.#samples = [];
    this.#best = { at: this.#clocks.monotonic(), now, rtt: Number.POSITIVE_INFINITY };
  }

  /**
   * The server answered `now` to a question asked at `t0` in `era` and answered at `t1`, both local monotonic ms. An answer that
   * lay waiting while the machine slept, or while the time was told anew, is no reading.
   */
  answered(t0: number, t1: number, now: Instant, era = this.#era): void {
    if (this.slept() || era !== this.#era) return;
    const sample = { at: (t0 + t1) / 2, now, rtt: t1 - t0 };
    this.#samples = [...this.#samples, sample].filter(({ at }) => t1 - at < SAMPLE_LIFE).slice(-SAMPLES);
    this.#best = this.#samples.reduce((best, next) => (next.rtt <= best.rtt ? next : best), sample);
  }

  /**
   * Looks whether the machine slept since the last look, and if so assumes that the server's time went on meanwhile.
   * True when it did: the estimate is then to be taken anew.
   */
  slept(): boolean {
    const lag = this.#measuredLag();
    const missed = lag - this.#lag;
    this.#lag = lag;
    if (missed < SLEPT) return false;
    if (this.#best)
      this.#best = {
        ...this.#best,
        now: this.#best.now + missed * this.#rate,
        rtt: Number.POSITIVE_INFINITY,
      };
    this.#era += 1;
    this.#samples = [];
    return true;
  }

  #measuredLag(): number {
    return this.#clocks.wall() - this.#clocks.monotonic();
  }
}
