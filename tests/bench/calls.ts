import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** What a helper process can be asked; arguments and results travel as JSON. */
export type Calls = Record<string, (...args: never[]) => unknown>;

interface Question {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const running = new Set<ChildProcess>();
/** Whatever ends the bench, no process of its outlives it. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A process of the bench's own. What is measured runs in one, so that its CPU time is its alone. */
export class Helper<C extends Calls> implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #open = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  #asked = 0;

  /** `file` lies in `processes/`. */
  constructor(file: string) {
    this.#child = fork(join(import.meta.dirname, 'processes', file), { serialization: 'json' });
    running.add(this.#child);
    this.#child.on('message', ({ id, value, error }: Answer) => {
      const question = this.#open.get(id);
      this.#open.delete(id);
      if (error === undefined) question?.done(value);
      else question?.failed(new Error(`${file}: ${error}`));
    });
    this.#child.once('exit', (code, signal) => {
      running.delete(this.#child);
      for (const { failed } of this.#open.values()) failed(new Error(`${file} ended with ${code ?? signal}`));
    });
  }

  ask<N extends keyof C & string>(name: N, ...args: Parameters<C[N]>): Promise<Awaited<ReturnType<C[N]>>> {
    const id = this.#asked++;
    return new Promise((done, failed) => {
      this.#open.set(id, { done: done as (value: unknown) => void, failed });
      this.#child.send({ id, name, args } satisfies Question, (error) => error && failed(error));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!running.has(this.#child)) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** The helper's side: answers until the bench is gone, however it went. */
export function answer(calls: Calls): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ id, name, args }: Question) => {
    let reply: Answer;
    try {
      const call = calls[name] as (...args: readonly unknown[]) => unknown;
      reply = { id, value: await call(...args) };
    } catch (error) {
      reply = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(reply);
  });
}

/** CPU time of this process so far, µs, over all its threads. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
