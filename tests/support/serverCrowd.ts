import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandAck } from '../../shared/protocol/down.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { submit, upvote } from './domainCommands.ts';
import type { TestClient } from './serverClient.ts';

/** Something that somebody sent, again and again under the same id, until it was answered. */
export interface Deed {
  readonly id: string;
  readonly by: string;
  readonly body: SessionCommand;
  /** The first answer that arrived; null as long as none did. */
  answer: CommandAck | null;
  /** How often it was sent. */
  tries: number;
}

/** Numbers that look random, and are the same for the same seed; each from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An attendee who asks and votes without a pause, and after each loss of the line sends again what was not answered. */
export class Enthusiast {
  readonly deeds: Deed[] = [];
  readonly #random: () => number;
  #client: TestClient;

  constructor(client: TestClient, random: () => number) {
    this.#client = client;
    this.#random = random;
  }

  get id(): string {
    return this.#client.welcome.person;
  }

  /** Comes back to a server that was started again. */
  async comesBackTo(url: string): Promise<void> {
    this.#client = await this.#client.again({ url });
    for (const deed of this.deeds) if (deed.answer === null) await this.#send(deed);
  }

  /** Goes on until the line is lost. */
  async goesOn(): Promise<void> {
    while (this.#client.lost === null) {
      await this.#send(this.#next());
      await sleep(20 * this.#random());
    }
  }

  #next(): Deed {
    const open = this.#client.questions.filter(({ status }) => status === 'approved');
    const favourite = open[Math.floor(this.#random() * open.length)];
    const votes = favourite && this.#random() < 0.6;
    const body = votes ? upvote(favourite.id) : submit(`What about no. ${this.deeds.length} of ${this.id}?`);
    const deed: Deed = { id: randomUUID(), by: this.id, body, answer: null, tries: 0 };
    this.deeds.push(deed);
    return deed;
  }

  async #send(deed: Deed): Promise<void> {
    deed.tries += 1;
    deed.answer = await this.#client.patiently(deed.body, deed.id).catch(() => null);
  }
}
