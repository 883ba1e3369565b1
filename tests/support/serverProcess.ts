import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { onTestFinished } from 'vitest';
import { present } from '../../shared/kernel/assert.ts';
import type { Link } from '../../shared/protocol/down.ts';
import { ROLES, type Role } from '../../shared/session/permissions.ts';
import { projectNode, top } from '../../tools/project.mjs';

/** A link as it is printed, where a person goes by the name alone. */
export type PrintedLink = Omit<Link, 'person'>;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The program as it is started from a command line, in a process of its own; killed when the test is over. */
export interface ServerProcess {
  readonly links: readonly PrintedLink[];
  /** Where it listens. */
  readonly url: string;
  /** What it printed so far, and what it logged. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly end: (signal: NodeJS.Signals) => Promise<Ending>;
  readonly ended: Promise<Ending>;
  /** Lets go of it, as a launcher does that was killed. */
  readonly leave: () => void;
}

/** Runs the program until it ends by itself. */
export async function runToEnd(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ending & { stdout: string; stderr: string }> {
  const { ended, stdout, stderr } = start(args, env);
  return { ...(await ended), stdout: stdout(), stderr: stderr() };
}

/** Starts the program, and resolves when its links are printed. */
export async function spawnServer(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const { child, ended, stdout, stderr } = start(['--host', '127.0.0.1', '--port', '0', ...args], env);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (stdout().includes('Ctrl+C')) resolve();
    });
    void ended.then(({ code }) => reject(new Error(`The server ended with ${code}: ${stderr()}`)));
  });
  const links = linksIn(stdout());
  return {
    links,
    url: new URL(links[0]?.url ?? '').origin.replace('localhost', '127.0.0.1'),
    stdout,
    stderr,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    ended,
    leave: () => child.disconnect(),
  };
}

function start(args: readonly string[], env: Record<string, string>) {
  // The line to the parent is what ends the child when the test's own process is killed.
  const child = spawn(projectNode, ['server/main.ts', ...args], {
    cwd: top,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const printed = [child.stdout, child.stderr].map((stream) => finished(present(stream, 'a pipe')));
  const ended = Promise.all(printed).then(() => exited);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return { child, ended, stdout: textOf(child.stdout), stderr: textOf(child.stderr) };
}

function textOf(stream: Readable | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** The printed lines that hold a link: a role, for a speaker also the name, then the address. */
const linksIn = (printed: string): readonly PrintedLink[] =>
  printed.split('\n').flatMap((line) => {
    const [, role = '', name = '', url = ''] = /^(\S+)(.*?)\s+(http\S+)$/.exec(line) ?? [];
    return (ROLES as readonly string[]).includes(role)
      ? [{ role: role as Role, name: name.trim() || null, url }]
      : [];
  });
