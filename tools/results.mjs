// Reads what the test runners report as JSON into one shape.

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Result skipped by name */

/**
 * A file that could not even be loaded has no tests to count, and counts as one failure.
 * @param {string} json
 * @returns {Result | undefined} undefined: there is no report
 */
export function vitestResult(json) {
  const report = parsed(json);
  if (!report) return undefined;
  const tests = report.testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: tests
      .filter((/** @type {any} */ test) => !['passed', 'failed'].includes(test.status))
      .map((/** @type {any} */ test) => test.fullName),
  };
}

/**
 * @param {string} json
 * @returns {Result | undefined} undefined: there is no report
 */
export function playwrightResult(json) {
  const report = parsed(json);
  if (!report) return undefined;
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.suites.flatMap((/** @type {any} */ suite) => skippedIn(suite, '')),
  };
}

/** @param {any} suite @param {string} path @returns {string[]} */
function skippedIn(suite, path) {
  const name = `${path}${suite.title} `;
  const specs = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'skipped')
      .map(() => `${name}${spec.title}`),
  );
  return [...specs, ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => skippedIn(inner, name))];
}

/** @param {string} json none, or half of it, after a crash @returns {any} */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
