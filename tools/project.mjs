// What the tools have in common. They run before anything is installed, on whatever Node the machine has (18 or newer),
// so they use nothing but that Node.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** The Node that comes with the project: every script ends up on it, whichever Node began. */
export const projectNode = join(top, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

export const onProjectNode = () => sameFile(process.execPath, projectNode);

/** @param {string} moduleUrl the asking module's `import.meta.url` */
export const isMain = (moduleUrl) => sameFile(process.argv[1] ?? '', fileURLToPath(moduleUrl));

/** Progress goes to stderr: stdout belongs to what was asked for. @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the program with a sentence for a person. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  say(sentence);
  process.exit(1);
}

const bin = join(top, 'node_modules/.bin');
const withoutBins = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !/node_modules[\\/]\.bin$/.test(folder))
  .join(delimiter);

/**
 * The environment for a program of the project (its Node and commands first on the path), or for one of the system
 * (`npm ci` must not stand on the Node that it is about to replace).
 * @param {'project' | 'system'} side
 * @param {Record<string, string>} [more]
 */
export function environment(side, more) {
  const rest = Object.entries(process.env).filter(([name]) => name.toUpperCase() !== 'PATH');
  const path = side === 'project' ? bin + delimiter + withoutBins : withoutBins;
  return { ...Object.fromEntries(rest), PATH: path, ...more };
}

/**
 * Runs a command to its end. A signal to this process goes to the command first; this process leaves after it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options] quiet: the output is only returned;
 *   timeout: in ms
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { env = environment('project'), quiet = false, timeout } = {}) {
  const child = spawn(command, args, {
    cwd: top,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: windows, // npm and the commands of packages are .cmd files there
    ...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' }),
  });
  if (holding) appendFileSync(lock, `${child.pid}\n`);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const { code, asked } = await ended(child);
  if (asked) process.exit(code || 1);
  return { code, output };
}

/**
 * Replaces this process by one on the project's Node, as far as that can be done: the streams are this one's, signals
 * are forwarded, the exit code is passed on. Should this process be killed outright, the child sees 'disconnect'.
 * @param {string} file relative to the top
 */
export async function continueOnProjectNode(file) {
  const child = spawn(projectNode, [join(top, file), ...process.argv.slice(2)], {
    env: environment('project'),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  process.exit((await ended(child)).code);
}

/**
 * npm hands SIGTERM to the shell between it and the script, and the shell dies without passing it on; and killed outright, npm
 * leaves both behind. So a script of npm whose parent or whose npm is gone takes that for the signal.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || windows) return;
  const parent = process.ppid;
  const npm = npmAbove(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || isRunning(npm))) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}

/** The npm that started the shell `parent`; undefined where the parent is npm itself, or nobody can tell. @param {number} parent */
function npmAbove(parent) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', `${parent}`], { encoding: 'utf8' });
  const [, above, command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
  return above && !/\bnpm\b/.test(command.split(' ').slice(0, 2).join(' ')) ? Number(above) : undefined;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, asked: boolean }>} asked: a signal to this process was passed on
 */
function ended(child) {
  let asked = false;
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    asked = true;
    child.kill(signal);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve({ code, asked });
    };
    child.on('error', (error) => {
      say(error.message);
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

// Held while something is installed or built. It names this process and the commands that it started, one of which may
// go on when this process is killed.
const lock = join(top, '.preparing');
let holding = false;

/**
 * Does a piece of work unless it is done, and never beside another run that does it: that one is waited for.
 * @param {() => boolean} done
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether this run did it
 */
export async function once(done, work) {
  if (done()) return false;
  for (let waits = 0; !takeLock(); waits += 1) {
    if (waits === 0) say('Another run is installing or building; waiting for it …');
    await sleep(300);
  }
  process.on('exit', releaseLock); // the work may give up
  const needed = !done();
  if (needed) await work();
  process.off('exit', releaseLock);
  releaseLock();
  return needed;
}

function takeLock() {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
    holding = true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(lock, { force: true });
  }
  return holding;
}

function releaseLock() {
  holding = false;
  rmSync(lock, { force: true });
}

/** No holder is alive, or (a number may belong to another process by now) the lock is older than any work takes. */
function isAbandoned() {
  try {
    const holders = readFileSync(lock, 'utf8').split('\n').filter(Boolean).map(Number);
    const age = Date.now() - statSync(lock).mtimeMs;
    return age > 600_000 || (holders.length > 0 && !holders.some(isRunning));
  } catch {
    return false; // released meanwhile
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file @param {string} otherwise */
export function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/** @param {string} one @param {string} other */
function sameFile(one, other) {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
