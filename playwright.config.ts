import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './tools/browser.mjs';

const executablePath = chromiumPath();

// Each test starts its own server, so nothing is started here.
export default defineConfig({
  testDir: 'tests/e2e',
  // They wait more than they compute: three keep two cores busy.
  workers: 3,
  retries: 0,
  reporter: 'list',
  // Far more than anything takes, so that a busy machine fails no test.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    headless: true,
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
  },
});
