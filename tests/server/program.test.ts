import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { start, submit } from '../support/domainCommands.ts';
import { TestClient } from '../support/serverClient.ts';
import { temporaryFolder } from '../support/serverLogs.ts';
import { runToEnd, spawnServer } from '../support/serverProcess.ts';
import { authOf } from '../support/serverUnderTest.ts';

// The program as people start it: a process, its flags, what it prints, and how it ends.

test('prints one line a link: the role, for a speaker the name, then the address', async () => {
  const { links, stdout, url } = await spawnServer(['--data', temporaryFolder()]);

  expect(links.map(({ role, name }) => [role, name])).toEqual([
    ['moderator', null],
    ['co-moderator', null],
    ['speaker', 'Graz'],
    ['speaker', 'Ulrika Dagård'],
    ['speaker', 'Hans Sakkers'],
    ['speaker', 'Lubna Boby Jaffry'],
    ['screen', null],
    ['attendee', null],
  ]);
  expect(stdout()).toContain(`Moderato runs at ${url.replace('127.0.0.1', 'localhost')}`);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('its links carry the public address, and open the session', async () => {
  const dataDir = temporaryFolder();
  const { stdout } = await spawnServer(['--data', dataDir, '--public-url', 'https://rights.example/']);

  expect(stdout()).toMatch(
    /^moderator +https:\/\/rights\.example\/moderator\/GRHT7#moderator\.jostein\.0\.\S+$/m,
  );
});

test('invariant 9: the secret lies apart from the sessions, and both are their owner’s alone', async () => {
  const dataDir = temporaryFolder();
  const first = await spawnServer(['--data', dataDir]);
  await first.end('SIGTERM');
  const second = await spawnServer(['--data', dataDir]);

  expect(second.links.map(({ url }) => new URL(url).hash)).toEqual(
    first.links.map(({ url }) => new URL(url).hash),
  );
  expect(readdirSync(dataDir).sort()).toEqual(['secret', 'sessions']);
  expect(statSync(join(dataDir, 'secret', 'links.key')).mode & 0o777).toBe(0o600);
  for (const folder of ['secret', 'sessions'])
    expect(statSync(join(dataDir, folder)).mode & 0o777).toBe(0o700);
});

test('with the secret in the environment it keeps none', async () => {
  const dataDir = temporaryFolder();
  const { links } = await spawnServer(['--data', dataDir], { MODERATO_SECRET: 's'.repeat(40) });

  expect(links).toHaveLength(8);
  expect(existsSync(join(dataDir, 'secret'))).toBe(false);
});

test('takes the next port when its own is taken, and says so', async () => {
  const taken = createServer();
  onTestFinished(() => void taken.close());
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const { stdout, url } = await spawnServer(['--data', temporaryFolder(), '--port', String(port)]);

  expect(Number(new URL(url).port)).toBeGreaterThan(port);
  expect(stdout()).toContain(`Port ${port} is taken, so Moderato listens on ${new URL(url).port}.`);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: keeps what was decided, answers it, and ends well',
  async (signal) => {
    const dataDir = temporaryFolder();
    const server = await spawnServer(['--data', dataDir]);
    const moderator = await TestClient.connect(server.url, authOf(server.links, 'moderator'));
    const people = await Promise.all(Array.from({ length: 20 }, () => TestClient.connect(server.url, {})));
    await moderator.does(start('now'));
    const answers = people.map((person, n) =>
      person.command(submit(`${n}?`), `${n}`).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    await answers[0];
    expect(await server.end(signal)).toEqual({ code: 0, signal: null });
    expect(await moderator.untilLost()).toMatch(/transport/);
    for (const person of people) person.close();

    const again = await spawnServer(['--data', dataDir]);
    const after = await TestClient.connect(again.url, authOf(again.links, 'moderator'));
    for (const [n, answered] of (await Promise.all(answers)).entries())
      if (answered) expect(after.question(`${n}?`), `${n}?`).toBeDefined();
    expect(after.question('0?')).toBeDefined();
  },
);

test('help says what there is, and nothing is started', async () => {
  const { code, stdout } = await runToEnd(['--help']);

  expect(code).toBe(0);
  expect(stdout).toContain('--port');
});

test('refuses a setting that cannot be, before anything is started', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const { code, stderr } = await runToEnd(['--data', dataDir, '--port', 'http'], { LOG_LEVEL: 'loud' });

  expect(code).toBe(2);
  expect(stderr).toMatch(/^--port must be a whole number.*\nLOG_LEVEL must be one of/);
  expect(existsSync(dataDir)).toBe(false);
});

test('says so when another Moderato has the folder open', async () => {
  const dataDir = temporaryFolder();
  const first = await spawnServer(['--data', dataDir]);
  const { code, stderr } = await runToEnd(['--data', dataDir, '--port', '0']);

  expect(code).toBe(1);
  expect(stderr).toContain(`Another Moderato has its sessions in "${dataDir}" open.`);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test('ends when the process is gone that started it', async () => {
  const server = await spawnServer(['--data', temporaryFolder()]);
  server.leave();

  expect(await server.ended).toEqual({ code: 0, signal: null });
});
