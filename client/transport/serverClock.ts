import { type Instant, instant } from '../../shared/kernel/time.ts';
import type { Welcome } from '../../shared/protocol/down.ts';

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
/** What crystals drift by at most, ms a ms: what a reading said of the time gets worse by it as it ages. */
const DRIFT = 0.000_1;
/** The server tells whole ms. */
const GRAIN = 1;
/** The wall clock getting this much ahead of the monotonic one means that the machine slept. */
const SLEPT = 1_000;

/**
 * Estimates the server's clock on a monotonic base (invariant 3): of several readings the one with the least round trip wins, unless
 * it is so old that clocks may have drifted by more. The device's own idea of the time of day is never asked, only whether it slept.
 */
export class ServerClock {
  readonly #clocks: LocalClocks;
  #samples: Sample[] = [];
  #best: Sample | null = null;
  #rate = 1;
  #lag: number;
  /** ms in which the monotonic clock stood still. */
  #asleep = 0;
  /** Raised whenever earlier readings stop counting. */
  #era = 0;
  /** Whose clock it is that is estimated: another process has another one. */
  #epoch: string | null = null;

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

  /** Local ms that go on while the machine sleeps: for how long ago something was. */
  lasting(): number {
    return this.#clocks.monotonic() + this.#asleep;
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

  /**
   * A connection that was asked for at `t0` (local monotonic ms) is welcomed. That is a reading as good as any; what is known of the
   * same server's clock still counts, or a line that comes back would make the time worse for a while.
   */
  welcomed(t0: number, { epoch, now, rate }: Pick<Welcome, 'epoch' | 'now' | 'rate'>): void {
    if (epoch !== this.#epoch || rate !== this.#rate) this.told(now, rate);
    this.#epoch = epoch;
    this.answered(t0, this.#clocks.monotonic(), now);
  }

  /** The time was told outright: earlier readings no longer count. */
  told(now: Instant, rate: number): void {
    this.#rate = rate;
    this.#lag = this.#measuredLag(); // a sleep before this is of no matter any more
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
    // What cannot be true beside the new reading was the time before something happened that nobody noticed.
    const known = this.#samples.filter((other) => this.#agree(other, sample)).slice(1 - SAMPLES);
    this.#samples = [...known, sample];
    this.#best = this.#samples.reduce((best, next) => (errorAt(t1, next) <= errorAt(t1, best) ? next : best));
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
    this.#asleep += missed;
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

  /** Whether some time of the server's fits what both say. */
  #agree(earlier: Sample, later: Sample): boolean {
    const expected = earlier.now + (later.at - earlier.at) * this.#rate;
    const error = (errorAt(later.at, earlier) + later.rtt / 2) * this.#rate + GRAIN;
    return Math.abs(later.now - expected) <= error;
  }

  #measuredLag(): number {
    return this.#clocks.wall() - this.#clocks.monotonic();
  }
}

/** By how much a reading may be wrong at `at`, in ms of the local clock. */
const errorAt = (at: number, sample: Sample): number => sample.rtt / 2 + (at - sample.at) * DRIFT;
