// Builds the screens (client/ into dist/), unless that was done already.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { environment, giveUp, isMain, once, readOr, run, say, top } from './project.mjs';

const sources = ['client', 'shared', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const stamp = join(top, 'dist/.built-from');

/** Builds when the sources are not the ones that dist/ was built from. */
export const buildIfStale = () => once(() => readOr(stamp, '') === fingerprint(), build);

async function build() {
  say('Building the screens …');
  const began = Date.now();
  // Taken before the build: what changes meanwhile makes the result stale. Vite empties dist/, and with it the stamp.
  const builtFrom = fingerprint();
  const { code, output } = await run('vite', ['build', '--logLevel', 'warn'], {
    env: environment('project', { NODE_ENV: 'production' }),
    quiet: true,
  });
  if (output.trim()) say(output.trim());
  if (code !== 0) giveUp('The screens could not be built (vite build, above).');
  writeFileSync(stamp, builtFrom);
  say(`Built (${((Date.now() - began) / 1000).toFixed(1)} s).`);
}

/** One hash over the names and contents of all sources; times mean nothing after a checkout. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(top, file)))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} path relative to the top @returns {string[]} */
function filesIn(path) {
  if (!statSync(join(top, path)).isDirectory()) return [path];
  return readdirSync(join(top, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

if (isMain(import.meta.url)) {
  await install();
  if (!(await buildIfStale())) say('dist/ is up to date.');
}
