import { cpus, loadavg } from 'node:os';
import { endWithNpm } from '../../tools/project.mjs';
import { type Figure, table } from './figures.ts';
import { clocks } from './parts/clocks.ts';
import { consoleScrolling } from './parts/console.ts';
import { delivery } from './parts/delivery.ts';
import { reconnects } from './parts/reconnects.ts';
import { upvotes } from './parts/upvotes.ts';

// npm run bench: what the server and the pages cost, each beside a ceiling that is measured in the same run, or beside what was promised
// of it. Nothing passes or fails: figures of a busy machine say little, and that is for who reads them to judge.

/** Each measures one thing, in its own processes, and can be run alone by its name. */
const PARTS: Readonly<Record<string, (quick: boolean) => Promise<Figure[]>>> = {
  delivery,
  reconnects,
  upvotes,
  clocks,
  console: consoleScrolling,
};

const USAGE = `npm run bench [-- ${Object.keys(PARTS).join(' | ')} …] [--quick]`;

const names = process.argv.slice(2).filter((arg) => arg !== '--quick');
const quick = process.argv.includes('--quick');
const unknown = names.filter((name) => !(name in PARTS));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
endWithNpm();

if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}".\n${USAGE}`);
  process.exitCode = 2;
} else await run(names.length > 0 ? names : Object.keys(PARTS));

/** Runs one part after the other; one that fails does not take the others' figures along. */
async function run(chosen: readonly string[]): Promise<void> {
  const [load = 0] = loadavg();
  const started = performance.now();
  const sections: string[] = [];
  for (const name of chosen) {
    console.error(`${name} …`);
    try {
      sections.push(`${name}\n${table((await PARTS[name]?.(quick)) ?? [])}`);
    } catch (error) {
      process.exitCode = 1;
      console.error(error);
      sections.push(`${name}\nfailed, see above`);
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${process.platform}`;
  const busy = `other work at the start: a load of ${load.toFixed(1)}`;
  console.log(`\n${sections.join('\n\n')}\n`);
  console.log(`${machine}; ${busy}. ${quick ? 'Quick: few rounds. ' : ''}Medians (lowest–highest).`);
  console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`);
}
