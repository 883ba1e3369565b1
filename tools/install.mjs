// Brings node_modules to what package-lock.json says. Run by itself, or by whichever script needs it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, giveUp, isMain, once, projectNode, readOr, run, say, top } from './project.mjs';

/** @returns {Promise<boolean>} whether anything had to be installed */
export const install = () => once(isInstalled, installAll);

/**
 * npm writes its own copy of the lockfile into node_modules when an installation is complete, and removes it before the
 * next one: where that copy agrees with ours, everything is there. Optional packages are those of other platforms.
 */
function isInstalled() {
  const wanted = packages(join(top, 'package-lock.json'));
  const present = packages(join(top, 'node_modules/.package-lock.json'));
  return (
    existsSync(projectNode) &&
    Object.entries(wanted).every(
      ([path, { integrity, optional, devOptional }]) =>
        path === '' || optional || devOptional || present[path]?.integrity === integrity,
    )
  );
}

/**
 * @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean }} Package
 * @param {string} lockfile
 * @returns {Record<string, Package>}
 */
const packages = (lockfile) => JSON.parse(readOr(lockfile, '{}')).packages ?? {};

async function installAll() {
  say('Installing what Moderato needs. The first time this takes a minute or so …');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const progress = setInterval(() => say(`  still installing (${seconds()} s)`), 5000);
  // What builds the screens counts as a development dependency, and is needed even where NODE_ENV says production.
  const { code, output } = await run('npm', ['ci', '--include=dev', '--loglevel=error'], {
    env: environment('system'),
    quiet: true,
  });
  clearInterval(progress);
  if (code !== 0) {
    // npm says first what went wrong, then everything that it knows.
    giveUp(`${output.split('\n').slice(0, 12).join('\n')}\nThe installation failed (npm ci, above).`);
  }
  if (!existsSync(projectNode)) {
    giveUp(
      'The installation brought no Node: npm must be allowed to run the install script of the package "node".',
    );
  }
  say(`Installed (${seconds()} s).`);
}

if (isMain(import.meta.url)) await install();
