// Finds the Chromium for the end-to-end tests, or gets one. What counts is that it starts.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { install } from './install.mjs';
import { giveUp, isMain, readOr, run, say, top } from './project.mjs';

const remembered = join(top, 'node_modules/.cache/moderato/chromium');

/** Tests need no sandbox (root and containers have none), and no browser that calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that was found earlier; without one, Playwright looks for its own. @returns {string | undefined} */
export const chromiumPath = () => process.env.MODERATO_CHROMIUM || readOr(remembered, '') || undefined;

/** Makes sure of a browser, trying the cheapest way first. @returns {Promise<string | undefined>} its path */
export async function findBrowser() {
  // Who names a browser wants that one or a failure.
  const ways = process.env.MODERATO_CHROMIUM ? [known] : [known, playwrights, systems, downloaded, debians];
  for (const candidates of ways) {
    for (const path of await candidates()) {
      if (!(await starts(path))) continue;
      if (path !== readOr(remembered, '')) say(`The browser for the tests: ${path}`);
      mkdirSync(dirname(remembered), { recursive: true });
      writeFileSync(remembered, path);
      return path;
    }
  }
  return undefined;
}

export const noBrowser =
  'No browser for the end-to-end tests: install Chromium or Chrome, or set MODERATO_CHROMIUM to the path of one.';

const known = () => [chromiumPath() ?? ''];

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()];
}

function systems() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
  ];
}

async function downloaded() {
  say('No browser found; asking Playwright to download one …');
  const { code } = await run('playwright', ['install', 'chromium'], { quiet: true, timeout: 300_000 });
  if (code === 0) return playwrights();
  say('  that did not work.');
  return [];
}

/** Debian and Ubuntu, for who may install packages without being asked for a password. */
async function debians() {
  if (!existsSync('/usr/bin/apt-get')) return [];
  const may = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (may.length > 0) {
    if (!existsSync('/usr/bin/sudo')) return [];
    if ((await run('sudo', ['-n', 'true'], { quiet: true })).code !== 0) return [];
  }
  say("Installing the system's own Chromium …");
  const apt = async (/** @type {string[]} */ ...args) => {
    const line = [...may, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return (await run(line[0] ?? '', line.slice(1), { quiet: true })).code === 0;
  };
  await apt('update');
  if (!(await apt('install', '-y', 'chromium'))) await apt('install', '-y', 'chromium-browser');
  return systems();
}

/** @param {string} path */
async function starts(path) {
  if (!existsSync(path)) return false;
  const profile = mkdtempSync(join(tmpdir(), 'moderato-browser-'));
  const { output } = await run(
    path,
    [
      ...chromiumArgs,
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      '--dump-dom',
      page,
    ],
    { quiet: true, timeout: 60_000 },
  );
  rmSync(profile, { recursive: true, force: true });
  return output.includes('it starts');
}
const page = 'data:text/html,<title>it%20starts</title>';

if (isMain(import.meta.url)) {
  await install();
  if (!(await findBrowser())) giveUp(noBrowser);
}
