import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { projectNode, top } from '../../tools/project.mjs';

/** A server of one test's own, on real SQLite, that can be killed and started again. */
export interface ServerUnderTest {
  readonly url: string;
  /** The address of a role's link; a speaker's by part of the name. */
  readonly link: (role: string) => string;
  /** SIGKILL: no good-bye, no flush. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** Opens pages, each in a browser context of its own: another person's device. */
export type OpenAs = (role: string, options?: BrowserContextOptions) => Promise<Page>;

export const test = base.extend<{ server: ServerUnderTest; openAs: OpenAs }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
  server: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), 'moderato-e2e-'));
    const port = await freePort();
    let process: ChildProcess | null = null;
    let links: readonly string[] = [];
    const server: ServerUnderTest = {
      url: `http://localhost:${port}`,
      link: (role) => {
        const line = links.find((candidate) => candidate.startsWith(role));
        if (!line) throw new Error(`No link for ${role} among:\n${links.join('\n')}`);
        return line.slice(line.indexOf('http'));
      },
      start: async () => {
        process = spawn(projectNode, ['server/main.ts', '--port', String(port), '--data', data], {
          cwd: top,
        });
        links = await printedLinks(process);
      },
      kill: () => ended(process),
    };
    await server.start();
    await use(server);
    await server.kill();
    rmSync(data, { recursive: true, force: true });
  },

  openAs: async ({ browser, server }, use) => {
    await use((role, options) => open(browser, server.link(role), options));
    // The browser outlives the test; pages that went on counting would slow down all that follow.
    await Promise.all(browser.contexts().map((context) => context.close()));
  },
});

async function open(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** The lines with links that a server prints when it is up. */
function printedLinks(process: ChildProcess): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let output = '';
    const look = (chunk: Buffer) => {
      output += chunk;
      const links = output.split('\n').filter((line) => / {2}http/.test(line));
      if (links.some((line) => line.startsWith('attendee'))) resolve(links);
    };
    process.stdout?.on('data', look);
    process.stderr?.on('data', look);
    process.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

async function ended(process: ChildProcess | null): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const exit = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
