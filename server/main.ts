import { HELP, readConfig } from './config.ts';
import { TooNew } from './log/migrations.ts';
import { InUse, Unreadable } from './log/sqlite.ts';
import { WeakSecret } from './net/keys.ts';
import { type RunningServer, startServer } from './server.ts';

/** How long closing may take, ms, before the process goes anyway: what matters is durable by then. */
const PATIENCE = 10_000;

/** SQLite's own numbers for a file that cannot be used. */
const UNUSABLE: Readonly<Record<number, string>> = {
  8: 'may not be written to',
  11: 'are damaged',
  13: 'have no room left on their disk',
  14: 'cannot be opened',
  26: 'are no sessions of Moderato',
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const config = readConfig(process.argv.slice(2), process.env);
if (!config.ok) {
  complain(config.error);
  process.exitCode = 2;
} else if (config.value === 'help') {
  say(HELP);
} else {
  const { port, dataDir } = config.value;
  try {
    const server = await startServer(config.value);
    if (port !== 0 && server.port !== port)
      say(`Port ${port} is taken, so Moderato listens on ${server.port}.`);
    printLinks(server);
    closeOn(server);
  } catch (error) {
    complain(inWords(error, dataDir));
    process.exit(1); // whatever was opened on the way
  }
}

/** One line a link: the role, for a speaker also the name, then the address. */
function printLinks({ links, url }: RunningServer): void {
  const rows = links.map((link) => [
    link.role === 'speaker' ? `speaker ${link.name ?? ''}` : link.role,
    link.url,
  ]);
  const width = Math.max(...rows.map(([who]) => who?.length ?? 0));
  say(`\nModerato runs at ${url}\n`);
  for (const [who, address] of rows) say(`${who?.padEnd(width)}  ${address}`);
  say(
    '\nEach link is a key: give it only to the person it is for. Ctrl+C stops the server; nothing is lost.',
  );
}

/** SIGTERM, Ctrl+C, and the end of a launcher that started this process all close it in good order. */
function closeOn(server: RunningServer): void {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await server.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void close());
  process.on('SIGINT', () => void close());
  process.on('disconnect', () => void close());
}

/** Why it could not start, as a sentence that says what to do. */
function inWords(error: unknown, dataDir: string): string {
  if (error instanceof InUse)
    return `Another Moderato has its sessions in "${dataDir}" open. Stop it first, or choose another folder with --data.`;
  if (error instanceof TooNew)
    return `The sessions in "${dataDir}" were written by a newer Moderato (${error.message}). Use that one, or another folder with --data.`;
  if (error instanceof Unreadable)
    return `The sessions in "${dataDir}" cannot be read (${error.message}). Put back a copy of the folder, or choose another one with --data.`;
  if (error instanceof WeakSecret)
    return `The secret behind all links, "${error.message}", is cut short. Put back a copy of it, or remove it: then all links become others.`;
  const { code = '', errcode = 0 } = error as { code?: string; errcode?: number };
  const unusable = UNUSABLE[errcode];
  if (unusable) return `The files in "${dataDir}" ${unusable}. Choose another folder with --data.`;
  const folder = `The folder "${dataDir}" cannot be used. Choose another one with --data.`;
  const reasons: Record<string, string> = {
    EADDRINUSE: 'The port and those after it are taken. Choose another one with --port.',
    EADDRNOTAVAIL: 'This machine does not have that address. Choose another one with --host.',
    ENOTFOUND: 'The host has no such name. Choose another one with --host.',
    EACCES: `Not permitted: the port, or the folder "${dataDir}", needs more rights than you have.`,
    ENOTDIR: folder,
    EEXIST: folder,
    EROFS: folder,
    ENOSPC: `There is no room left on the disk of "${dataDir}".`,
  };
  return (
    reasons[code] ??
    `Moderato could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  );
}
