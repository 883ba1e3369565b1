// npm test: every check and every test, from types to a real browser. A failed stage does not stop the next, so that the
// last line tells the whole: how many passed, failed and were skipped.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, noBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { endWithNpm, environment, readOr, run, top } from './project.mjs';
import { playwrightResult, vitestResult } from './results.mjs';

/** @typedef {import('./results.mjs').Result} Result */

// A log is read without the colours of a terminal.
const inTerminal = process.stdout.isTTY;
const reports = join(top, 'node_modules/.cache/moderato/reports');

const stages = /** @type {const} */ ([
  ['Types', types],
  ['Lint and format', lint],
  ['Unit and integration tests', vitest],
  ['End-to-end tests', playwright],
]);

async function types() {
  let passed = true;
  for (const room of ['shared', 'server', 'client', 'tests']) {
    passed = (await run('tsc', ['-p', room])).code === 0 && passed;
  }
  return check(passed);
}

async function lint() {
  const colors = `--colors=${inTerminal ? 'force' : 'off'}`;
  return check((await run('biome', ['ci', '--error-on-warnings', colors])).code === 0);
}

async function vitest() {
  const report = fresh('vitest.json');
  const { code } = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { env: environment('project', inTerminal ? {} : { NO_COLOR: '1' }) },
  );
  return judged(code, vitestResult(readOr(report, '')));
}

async function playwright() {
  if ((await run(process.execPath, ['tools/build.mjs'])).code !== 0) return check(false);
  if (!(await findBrowser())) {
    console.log(noBrowser);
    return check(false);
  }
  const report = fresh('playwright.json');
  const { code } = await run('playwright', ['test', '--reporter=list,json'], {
    env: environment('project', { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  });
  return judged(code, playwrightResult(readOr(report, '')));
}

/** @param {boolean} passed @returns {Result} */
const check = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] });

/** @param {string} name */
function fresh(name) {
  const file = join(reports, name);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * A runner that failed although no test did (an error between tests, a crash, no report) is a failure too.
 * @param {number} code
 * @param {Result | undefined} result
 * @returns {Result}
 */
function judged(code, result) {
  if (result === undefined) {
    console.log(`Ended with code ${code} and without a report.`);
    return check(false);
  }
  if (code === 0 || result.failed > 0) return result;
  console.log(`Ended with code ${code} although no test failed.`);
  return { ...result, failed: 1 };
}

endWithNpm();
await install();
/** @type {Result} */
const total = { passed: 0, failed: 0, skipped: [] };
for (const [name, stage] of stages) {
  console.log(`\n── ${name}`);
  const { passed, failed, skipped } = await stage().catch((error) => {
    console.log(error);
    return check(false);
  });
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}

console.log();
for (const name of total.skipped) console.log(`skipped: ${name}`);
const skips = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skips}`);
process.exitCode = total.failed > 0 ? 1 : 0;
