import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { assert, present } from '../../shared/kernel/assert.ts';
import type { Rejection, RejectionCode } from '../../shared/kernel/rejection.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type {
  CommandAck,
  Hand,
  Presence,
  QueryAck,
  ServerToClient,
  TimeAck,
  Welcome,
} from '../../shared/protocol/down.ts';
import type { ClientToServer } from '../../shared/protocol/socketEvents.ts';
import type { Auth, Query, WireCommand } from '../../shared/protocol/up.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { SEMINAR_CODE } from '../../shared/session/seminar.ts';
import type { Patch } from '../../shared/views/patch.ts';
import type { Own, QuestionRecord, ViewRecord } from '../../shared/views/records.ts';
import { fromSnapshot, type Replica, received, type Snapshot } from '../../shared/views/replica.ts';

/** How long anything may take, ms: far more than it does, so that a busy machine fails no test. */
const PATIENCE = 25_000;

export interface ClientOptions {
  readonly transport?: 'websocket' | 'polling';
  /** What is held from an earlier connection. */
  readonly replica?: Replica | null;
}

export type Accepted = Extract<CommandAck, { ok: true }>;

const open = (url: string, auth: unknown, transport: 'websocket' | 'polling' = 'websocket') =>
  io(url, { auth: auth as object, transports: [transport], forceNew: true, reconnection: false });

/** A client of the wire: keeps a replica as a screen does, and every word that it was ever sent. */
export class TestClient {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly #url: string;
  readonly #auth: Partial<Auth>;
  readonly #options: ClientOptions;
  readonly #watchers = new Set<() => void>();
  #welcome: Welcome | null = null;
  #replica: Replica | null;
  own: Own | null = null;
  presence: Presence | null = null;
  hands: readonly Hand[] | null = null;
  readonly snapshots: Snapshot[] = [];
  readonly patches: Patch[] = [];
  /** Every message as it came over the line, answers among them. */
  readonly received: string[] = [];
  /** Why the connection is no more, or null while it lives. */
  lost: string | null = null;

  private constructor(url: string, auth: Partial<Auth>, options: ClientOptions) {
    this.#url = url;
    this.#auth = auth;
    this.#options = options;
    this.#replica = options.replica ?? null;
    this.socket = open(url, { protocol: PROTOCOL, session: SEMINAR_CODE, ...auth }, options.transport);
    this.socket.io.engine.on('packet', ({ type, data }) => {
      if (type === 'message') this.received.push(String(data));
    });
    this.socket.on('welcome', (welcome) => this.#note(() => (this.#welcome = welcome)));
    this.socket.on('snapshot', (snapshot) =>
      this.#note(() => {
        this.snapshots.push(snapshot);
        this.#replica = fromSnapshot(snapshot);
      }),
    );
    this.socket.on('patch', (patch) => this.#note(() => this.#apply(patch)));
    this.socket.on('own', (own) => this.#note(() => (this.own = own)));
    this.socket.on('presence', (presence) => this.#note(() => (this.presence = presence)));
    this.socket.on('hands', (hands) => this.#note(() => (this.hands = hands)));
    this.socket.on('disconnect', (reason) => this.#note(() => (this.lost = reason)));
  }

  /** Connects; resolves when all that greets a connection is there. Rejects when the handshake is refused. */
  static async connect(url: string, auth: Partial<Auth>, options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(url, auth, options);
    onTestFinished(() => client.close());
    await new Promise((resolve, reject) => {
      client.socket.once('connect', () => resolve(null));
      client.socket.once('connect_error', reject);
    });
    await client.time(); // what greets a connection comes before its first answer
    return client;
  }

  /** The same person's next connection, which brings along what this one held. */
  async again(more: { url?: string; auth?: Partial<Auth> } = {}): Promise<TestClient> {
    this.close();
    const { epoch, seq } = this.replica;
    const token = this.#welcome?.attendee?.token;
    return TestClient.connect(
      more.url ?? this.#url,
      { ...this.#auth, ...(token !== undefined && { attendee: token }), since: { epoch, seq }, ...more.auth },
      { ...this.#options, replica: this.replica },
    );
  }

  get welcome(): Welcome {
    return present(this.#welcome, 'to have been welcomed');
  }

  get replica(): Replica {
    return present(this.#replica, 'to have been sent a snapshot');
  }

  /** The record with this id, as the role sees it. */
  record(id: string): ViewRecord | undefined {
    return this.replica.records.get(id);
  }

  get questions(): readonly QuestionRecord[] {
    return [...this.replica.records.values()].filter((record) => record.kind === 'question');
  }

  /** The one question with this text, if the role sees it. */
  question(text: string): QuestionRecord | undefined {
    const found = this.questions.filter((question) => question.text === text);
    assert(found.length <= 1, `"${text}" to be there once`);
    return found[0];
  }

  /** A test may send what no client could, so this takes every command of the domain. */
  command(body: SessionCommand, id: string = randomUUID()): Promise<CommandAck> {
    return this.#ask('command', { id, ...body } as WireCommand);
  }

  /** The same by somebody who waits when told that it was too much at once. */
  async patiently(body: SessionCommand, id: string = randomUUID()): Promise<CommandAck> {
    for (;;) {
      const answer = await this.command(body, id);
      if (answer.ok || answer.error.code !== 'rate_limited') return answer;
      await sleep(100);
    }
  }

  /** Sends a command that is to be accepted. */
  async does(body: SessionCommand, id?: string): Promise<Accepted> {
    const answer = await this.patiently(body, id);
    assert(answer.ok, `${body.type} to be accepted: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Sends a command that is to be refused, and gives the code. */
  async isRefused(body: SessionCommand, id?: string): Promise<RejectionCode> {
    const answer = await this.patiently(body, id);
    assert(!answer.ok, `${body.type} to be refused`);
    return answer.error.code;
  }

  query(query: Query): Promise<QueryAck> {
    return this.#ask('query', query);
  }

  /** The server's clock. */
  async time(): Promise<Instant> {
    const answer = await this.#ask<TimeAck>('time', 0);
    assert('now' in answer, `a reading: ${JSON.stringify(answer)}`);
    return answer.now;
  }

  /** Sends whatever it is given, and resolves with the answer; rejects when the line is lost before there is one. */
  async raw(event: string, ...message: readonly unknown[]): Promise<unknown> {
    assert(this.lost === null, 'a line');
    const socket = this.socket as unknown as Socket; // what no typed client would send
    return socket.timeout(PATIENCE).emitWithAck(event, ...message);
  }

  #ask<T>(event: string, message: unknown): Promise<T> {
    return this.raw(event, message) as Promise<T>;
  }

  /** Resolves with what is looked for, as soon as something that arrives makes it so. */
  until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        this.#watchers.delete(check);
        clearTimeout(timer);
        settle();
      };
      const check = () => {
        try {
          const found = look();
          if (found !== null && found !== undefined && found !== false) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const timer = setTimeout(() => end(() => reject(new Error(`It never came to ${what}`))), PATIENCE);
      this.#watchers.add(check);
      check();
    });
  }

  /** Resolves with the reason when the connection is no more. */
  untilLost(): Promise<string> {
    return this.until(() => this.lost, 'the end of the connection');
  }

  close(): void {
    this.socket.close();
  }

  #apply(patch: Patch): void {
    this.patches.push(patch);
    const next = received(this.replica, patch);
    assert(next !== 'gap', `no gap: ${patch.from} after ${this.replica.seq}`);
    this.#replica = next;
  }

  #note(change: () => void): void {
    change();
    for (const check of [...this.#watchers]) check();
  }
}

/** Resolves with why a handshake is refused. */
export function refusalOf(url: string, auth: unknown): Promise<Rejection> {
  const socket = open(url, auth);
  return new Promise<Rejection>((resolve, reject) => {
    socket.once('connect', () => reject(new Error('Expected the handshake to be refused')));
    socket.once('connect_error', (error: Error & { data?: Rejection }) =>
      error.data ? resolve(error.data) : reject(error),
    );
  }).finally(() => socket.close());
}
