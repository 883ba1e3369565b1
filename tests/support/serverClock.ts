import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../server/clock.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { type Duration, type Instant, latest, plus } from '../../shared/kernel/time.ts';

interface Alarm {
  readonly at: Instant;
  readonly act: () => void;
}

/** A clock that stands still until the test moves it on. */
export class DrivenClock implements Clock {
  #now: Instant;
  readonly #alarms = new Set<Alarm>();

  constructor(now: Instant) {
    this.#now = now;
  }

  readonly now = (): Instant => this.#now;

  readonly reading = () => ({ now: this.#now, rate: 0 });

  readonly at = (at: Instant, act: () => void): (() => void) => {
    const alarm = { at, act };
    this.#alarms.add(alarm);
    if (at <= this.#now) setImmediate(() => this.#ring(alarm));
    return () => this.#alarms.delete(alarm);
  };

  /** How many alarms are set. */
  get alarms(): number {
    return this.#alarms.size;
  }

  /** Moves on to `to`. Alarms on the way ring at their own instants, in order, and so do those that they set in turn. */
  async set(to: Instant): Promise<void> {
    assert(to >= this.#now, 'time to go on');
    for (let next = this.#next(to); next; next = this.#next(to)) {
      this.#now = latest(this.#now, next.at);
      this.#ring(next);
      await turns();
    }
    this.#now = to;
    await turns();
  }

  advance(by: Duration): Promise<void> {
    return this.set(plus(this.#now, by));
  }

  #next(until: Instant): Alarm | undefined {
    const [first] = [...this.#alarms].sort((a, b) => a.at - b.at);
    return first && first.at <= until ? first : undefined;
  }

  #ring(alarm: Alarm): void {
    if (this.#alarms.delete(alarm)) alarm.act();
  }
}

/** Some turns of the event loop: enough for what was begun to be committed and told, where the disk does not dawdle. */
export async function turns(): Promise<void> {
  for (let n = 0; n < 6; n += 1) await turn();
}
