// npm run dev: Vite's development server for the screens, and beside it the server, begun anew at each change.
// Flags go to the server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import {
  continueOnProjectNode,
  endWithNpm,
  environment,
  onProjectNode,
  projectNode,
  top,
} from './project.mjs';

endWithNpm();
const installed = await install();
if (!onProjectNode() || installed) await continueOnProjectNode('tools/dev.mjs');

const { createServer } = await import('vite');
const vite = await createServer({ configFile: join(top, 'vite.config.ts') });
await vite.listen();
vite.printUrls();

// Links must lead to Vite, which passes on what is the server's.
const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? 'http://localhost:5173';
const server = spawn(
  projectNode,
  ['--watch', '--watch-preserve-output', 'server/main.ts', ...process.argv.slice(2)],
  {
    cwd: top,
    env: environment('project', { PUBLIC_URL: process.env.PUBLIC_URL ?? address }),
    stdio: 'inherit',
  },
);

const gone = new Promise((resolve) => server.on('exit', resolve));
let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  server.kill('SIGTERM');
  await Promise.all([gone, vite.close()]);
  process.exit();
}
server.on('exit', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, end);
