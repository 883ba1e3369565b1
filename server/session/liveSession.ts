import { assert } from '../../shared/kernel/assert.ts';
import { type CommandId, type SessionCode, SYSTEM } from '../../shared/kernel/ids.ts';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Instant, latest, plus, seconds } from '../../shared/kernel/time.ts';
import type { Reader } from '../../shared/questions/context.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decide, type Outcome } from '../../shared/session/decide.ts';
import { nextDue } from '../../shared/session/due.ts';
import { evolve } from '../../shared/session/evolve.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import type { Clock } from '../clock.ts';
import type { EventLog, LogEntry, LoggedCommand } from '../log/eventLog.ts';
import type { Logger } from '../logger.ts';

/** The answer to a command: accepted and durable as of `seq`, or why not. */
export type Answer = Result<Outcome & { readonly seq: number }, Rejection>;

/** What became durable, for whoever tells others of it. */
export interface Publication {
  readonly before: Session;
  readonly after: Session;
  readonly seq: number;
  readonly entries: readonly LoggedCommand[];
}

export interface LiveSessionParts {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A fresh id for whatever a command creates. */
  readonly newId: () => string;
  /** What libraries tell of a text. */
  readonly read: Reader;
  readonly publish: (publication: Publication) => void;
  /** Somebody else has written this session's log, so that it can no longer be decided for here. */
  readonly broke: () => void;
  /** How many commands one commit took, and for how many ms it kept them. */
  readonly committed?: (commands: number, ms: number) => void;
}

/** A decision that waits for its commit. */
interface Waiting {
  readonly command: LoggedCommand;
  readonly settle: (answer: Answer) => void;
}

const UNAVAILABLE: Answer = err({
  code: 'unavailable',
  message: 'The server could not keep this, so it was not done. Try again in a moment.',
});

/** How long what is due waits after a commit that failed: a full disk is not asked without pause. */
const PAUSE = seconds(1);

/**
 * One session while it is open: the only place where its commands are decided. Commands are decided one after the other against a
 * speculative head that holds all decisions before them, and share commits; nobody is told of anything before it is durable
 * (invariants 1 and 2).
 */
export class LiveSession {
  readonly code: SessionCode;
  readonly #parts: LiveSessionParts;
  /** What is durable. */
  #committed: Session;
  #seq: number;
  /** What will be, once all that waits is durable. */
  #head: Session;
  #waiting: Waiting[] = [];
  /** The answer to the last decision that the head holds. */
  #latest: Promise<Answer> | null = null;
  #flushing: Promise<void> | null = null;
  /** Every accepted command's answer, and the promise of those under way, by sender and id. */
  readonly #answers = new Map<string, Promise<Answer> | Answer>();
  #cancelAlarm: () => void = () => {};
  /** Decides nothing any more: it is being closed, or no longer knows the truth. */
  #over = false;

  /** `session` and `entries` are what the log holds; the one is the replay of the other. */
  constructor(session: Session, entries: readonly LogEntry[], parts: LiveSessionParts) {
    this.code = session.code;
    this.#parts = parts;
    this.#committed = session;
    this.#head = session;
    this.#seq = entries.at(-1)?.seq ?? 0;
    for (const { by, id, outcome, seq } of entries) this.#answers.set(keyOf(by, id), ok({ ...outcome, seq }));
    this.#setAlarm();
  }

  /** The durable state. */
  get state(): Session {
    return this.#committed;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Now, for this session: never before the last thing that happened in it (T1). */
  now(): Instant {
    return latest(this.#parts.clock.now(), this.#head.lastAt);
  }

  /** Decides a command and resolves when its facts are durable, or with its refusal. A retry gets the first answer. */
  command(actor: Actor, id: CommandId, command: SessionCommand): Promise<Answer> {
    if (this.#over) return Promise.resolve(UNAVAILABLE);
    const key = keyOf(actor.id, id);
    const known = this.#answers.get(key);
    if (known) return Promise.resolve(known);

    const now = this.now();
    this.#decideDue(now);
    return this.#decide(actor, id, command, now);
  }

  /** Resolves when nothing waits for a commit. */
  async settled(): Promise<void> {
    while (this.#flushing) await this.#flushing;
  }

  /** Takes no more commands, and resolves when those it took are durable and answered. */
  close(): Promise<void> {
    this.#over = true;
    this.#cancelAlarm();
    return this.settled();
  }

  #decide(actor: Actor, id: CommandId, command: SessionCommand, now: Instant): Promise<Answer> {
    const decision = decide(this.#head, command, actor, {
      now,
      newId: this.#parts.newId(),
      read: this.#parts.read,
    });
    // A refusal may rest on decisions that are not durable yet: it waits for them, and says nothing if they fail.
    if (!decision.ok)
      return this.#head === this.#committed ? Promise.resolve(decision) : this.#afterCommit(decision);

    const { events, ...outcome } = decision.value;
    const logged: LoggedCommand = { id, by: actor.id, at: now, outcome, events };
    this.#head = evolve(this.#head, logged);
    const answer = new Promise<Answer>((settle) => {
      this.#waiting.push({ command: logged, settle });
    });
    this.#answers.set(keyOf(actor.id, id), answer);
    this.#latest = answer;
    this.#flush();
    return answer;
  }

  async #afterCommit(refusal: Answer): Promise<Answer> {
    const last = await this.#latest;
    return last?.ok === false ? last : refusal;
  }

  /** What time alone has caused until `now`, each at its own instant, before anything that comes later is decided (T13). */
  #decideDue(now: Instant): void {
    for (;;) {
      const due = nextDue(this.#head, now);
      if (!due || due.at > now) return;
      const at = latest(due.at, this.#head.lastAt);
      // An id of its own: the same may fall due twice in one instant, when it was taken back in between.
      const id = this.#parts.newId() as CommandId;
      const head = this.#head;
      void this.#decide({ role: 'system', id: SYSTEM }, id, due.command, at);
      assert(this.#head !== head, `what is due to be accepted: ${due.command.type}`);
    }
  }

  /** Rings when something falls due, though not before `notBefore`. */
  #setAlarm(notBefore = this.now()): void {
    this.#cancelAlarm();
    if (this.#over) return;
    const due = nextDue(this.#committed, this.now());
    const ring = () => this.#decideDue(this.now());
    this.#cancelAlarm = due ? this.#parts.clock.at(latest(due.at, notBefore), ring) : () => {};
  }

  #flush(): void {
    this.#flushing ??= this.#flushAll();
  }

  /** Commits batch after batch while anything waits. What arrives in the same turn of the event loop shares a commit. */
  async #flushAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      const head = this.#head;
      this.#waiting = [];
      const started = performance.now();
      const result = await this.#append(batch);
      this.#parts.committed?.(batch.length, performance.now() - started);
      if (result.ok) this.#tell(batch, head, result.value);
      else this.#discard(batch, result.error);
    }
    this.#flushing = null; // in this very turn: who is answered now may send the next command before anything else happens
  }

  async #append(batch: readonly Waiting[]): Promise<Result<number, 'stale' | 'duplicate' | 'failed'>> {
    try {
      return await this.#parts.log.append({
        session: this.code,
        expectedSeq: this.#seq,
        commands: batch.map(({ command }) => command),
      });
    } catch (error) {
      this.#parts.logger.error({ err: error, session: this.code }, 'commit failed');
      return err('failed');
    }
  }

  /** Answers and news leave in the same turn, now that all of it is durable. */
  #tell(batch: readonly Waiting[], head: Session, seq: number): void {
    const before = this.#committed;
    const first = this.#seq + 1;
    this.#committed = head;
    this.#seq = seq;
    for (const [index, { command, settle }] of batch.entries()) {
      const answer = ok({ ...command.outcome, seq: first + index });
      this.#answers.set(keyOf(command.by, command.id), answer);
      settle(answer);
    }
    this.#parts.publish({ before, after: head, seq, entries: batch.map(({ command }) => command) });
    this.#setAlarm();
  }

  /** Nothing of what was decided since the last commit happened: neither this batch nor what was built on it. */
  #discard(batch: readonly Waiting[], why: 'stale' | 'duplicate' | 'failed'): void {
    const all = [...batch, ...this.#waiting];
    this.#waiting = [];
    this.#head = this.#committed;
    if (why !== 'failed') {
      this.#over = true; // somebody else has written: what is known here is no longer the truth
      this.#cancelAlarm();
      this.#parts.broke();
    }
    for (const { command, settle } of all) {
      this.#answers.delete(keyOf(command.by, command.id));
      settle(UNAVAILABLE);
    }
    if (why === 'failed') this.#setAlarm(plus(this.now(), PAUSE));
  }
}

const keyOf = (by: string, id: string): string => `${by}\n${id}`;
