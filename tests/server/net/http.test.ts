import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../../../server/metrics.ts';
import { createHttp } from '../../../server/net/http.ts';
import { temporaryFolder } from '../../support/serverLogs.ts';

const PAGE = '<!doctype html><title>Moderato</title>';
const SCRIPT = 'export const words = "a script, and not a short one";';

/** The server's files and pages, over a client that is built, or not yet. */
async function http({ built = true, isReady = (): boolean => true } = {}): Promise<FastifyInstance> {
  const dist = temporaryFolder();
  if (built) {
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, 'index.html'), PAGE);
    writeFileSync(join(dist, 'assets', 'index-a1b2.js'), SCRIPT);
    writeFileSync(join(dist, 'assets', 'index-a1b2.js.gz'), gzipSync(SCRIPT));
  }
  const app = await createHttp({ dist, metrics: createMetrics(), isReady });
  onTestFinished(() => app.close());
  return app;
}

test('says that it is alive, and whether it takes work', async () => {
  let ready = true;
  const app = await http({ isReady: () => ready });
  expect((await app.inject('/healthz')).json()).toEqual({ ok: true });
  expect((await app.inject('/readyz')).statusCode).toBe(200);

  ready = false;
  expect((await app.inject('/healthz')).statusCode).toBe(200);
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  expect((await app.inject('/readyz')).json()).toEqual({ ok: false });
});

test('counts what an operator watches', async () => {
  const { headers, body } = await (await http()).inject('/metrics');

  expect(headers['content-type']).toContain('text/plain');
  for (const name of [
    'moderato_commands_total',
    'moderato_connections',
    'moderato_commit_seconds',
    'moderato_commit_commands',
  ])
    expect(body).toContain(name);
});

test.each(['/', '/GRHT7', '/moderator/GRHT7', '/co-moderator/GRHT7', '/speaker/GRHT7', '/screen/GRHT7'])(
  '%s is the one page, asked for anew each time',
  async (url) => {
    const { statusCode, headers, body } = await (await http()).inject(url);

    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toBe(PAGE);
  },
);

test('built files are kept for ever, and sent as small as the browser takes them', async () => {
  const app = await http();
  const plain = await app.inject('/assets/index-a1b2.js');
  const small = await app.inject({ url: '/assets/index-a1b2.js', headers: { 'accept-encoding': 'gzip' } });

  expect(plain.body).toBe(SCRIPT);
  expect(plain.headers['cache-control']).toContain('immutable');
  expect(plain.headers['content-type']).toContain('javascript');
  expect(small.headers['content-encoding']).toBe('gzip');
});

test.each(['/', '/GRHT7', '/healthz', '/assets/index-a1b2.js', '/no/such/place'])(
  '%s tells the browser to trust nothing from elsewhere',
  async (url) => {
    const { headers } = await (await http()).inject(url);
    const policy = String(headers['content-security-policy']);

    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/https?:\/\//);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  },
);

test.each(['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/a/b/c'])(
  '%s leads nowhere',
  async (url) => {
    const { statusCode, body } = await (await http()).inject(url);

    expect(body).not.toContain('"moderato"');
    expect([PAGE, expect.stringContaining('Not Found')]).toContainEqual(body);
    expect(statusCode === 404 || body === PAGE).toBe(true);
  },
);

test('without a built client it still says that it is alive', async () => {
  const app = await http({ built: false });

  expect((await app.inject('/healthz')).statusCode).toBe(200);
  expect((await app.inject('/GRHT7')).statusCode).toBe(404);
});
