import { isDeepStrictEqual } from 'node:util';
import type { Session } from '../../shared/session/types.ts';
import type { View } from '../../shared/views/common.ts';
import { diff, type Patch } from '../../shared/views/patch.ts';
import { fromSnapshot, type Replica, received, type Snapshot } from '../../shared/views/replica.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';

const overTheWire = <T>(message: T): T => JSON.parse(JSON.stringify(message));

/** What becomes of one turn: whether the server tells what is new, and after how many turns each copy of it arrives (none: it is lost). */
export interface Fate {
  readonly tells: boolean;
  readonly arrivals: readonly number[];
  /** After how many turns the answer to a request for everything arrives. */
  readonly answer: number;
}

/**
 * A server that tells one role what changed, and a replica behind a network that loses, delays and repeats.
 * As the wire has it, what is empty for the role folds into its next patch, and a snapshot is of what was last told.
 */
export class Line {
  readonly #key: ViewKey;
  #view: View;
  #seq = 0;
  #told = 0;
  /** The view as of every sequence that a replica can be at. */
  readonly #asOf = new Map<number, View>();
  readonly #underWay = new Map<number, (Patch | Snapshot)[]>();
  #turn = 0;
  #replica: Replica;
  /** How often something was missing. */
  gaps = 0;

  constructor(session: Session, key: ViewKey) {
    this.#key = key;
    this.#view = viewFor(session, key);
    this.#asOf.set(0, this.#view);
    this.#replica = fromSnapshot(this.#snapshot());
  }

  /** One turn: the session is now at `seq`; what arrives, arrives. Says what is wrong with the replica, or null. */
  turn(session: Session, seq: number, fate: Fate): string | null {
    this.#turn += 1;
    const patch = fate.tells ? this.#tell(session, seq) : null;
    if (patch) for (const delay of fate.arrivals) this.#send(patch, delay);
    for (const message of this.#underWay.get(this.#turn) ?? []) {
      this.#receive(message, fate.answer);
      if (!this.#isTrue()) return `${this.#key} at ${this.#replica.seq} is not what the server told`;
    }
    return null;
  }

  /** The network is well again: what is under way arrives, and one more patch does, after which the replica knows everything. */
  settle(session: Session, seq: number): string | null {
    const last = this.#turn + 20;
    while (this.#turn < last) {
      const wrong = this.turn(session, seq, { tells: true, arrivals: [0], answer: 0 });
      if (wrong) return wrong;
    }
    this.#receive({ from: this.#told, to: seq + 1 }, 0);
    for (const answer of this.#underWay.get(this.#turn) ?? []) this.#receive(answer, 0);
    const truth = viewFor(session, this.#key);
    return isDeepStrictEqual(this.#replica.records, overTheWireView(truth))
      ? null
      : `${this.#key} is not the server's view`;
  }

  #isTrue(): boolean {
    const truth = this.#asOf.get(this.#replica.seq);
    return truth !== undefined && isDeepStrictEqual(this.#replica.records, overTheWireView(truth));
  }

  #tell(session: Session, seq: number): Patch | null {
    const view = viewFor(session, this.#key);
    const change = diff(this.#view, view);
    this.#view = view;
    this.#seq = seq;
    this.#asOf.set(seq, view);
    if (!change) return null;
    const patch = { from: this.#told, to: seq, ...change };
    this.#told = seq;
    return patch;
  }

  #send(message: Patch | Snapshot, delay: number): void {
    const turn = this.#turn + delay;
    this.#underWay.set(turn, [...(this.#underWay.get(turn) ?? []), overTheWire(message)]);
  }

  #receive(message: Patch | Snapshot, answer: number): void {
    if ('records' in message) {
      if (message.seq > this.#replica.seq) this.#replica = fromSnapshot(message);
      return;
    }
    const next = received(this.#replica, message);
    if (next !== 'gap') {
      this.#replica = next;
      return;
    }
    this.gaps += 1;
    this.#send(this.#snapshot(), answer);
  }

  #snapshot(): Snapshot {
    return overTheWire({ epoch: 'one', seq: this.#seq, records: [...this.#view.values()] });
  }
}

const overTheWireView = (view: View): View =>
  new Map([...view].map(([id, record]) => [id, overTheWire(record)]));
