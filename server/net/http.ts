import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';

export interface HttpParts {
  /** The built client. */
  readonly dist: string;
  readonly metrics: Metrics;
  /** Whether the server takes work: no longer while it drains. */
  readonly isReady: () => boolean;
}

/** The addresses of the pages; what is none of these is not found. */
const PAGES = [
  '/:code',
  ...['moderator', 'co-moderator', 'speaker', 'screen'].map((role) => `/${role}/:code`),
];

/** Built files carry a hash in their name and never change. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Files, health and metrics. Every page is the same file: its address says to the browser what it is for. */
export async function createHttp({ dist, metrics, isReady }: HttpParts): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true });

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        // The widget library puts small style sheets of its own into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        // A plain address on a local network is allowed, so nothing is to be turned into HTTPS.
        upgradeInsecureRequests: null,
      },
    },
    // Whether this name is HTTPS for ever is for the proxy in front to say.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });

  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_, reply) => reply.code(isReady() ? 200 : 503).send({ ok: isReady() }));
  app.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));

  if (existsSync(join(dist, 'index.html'))) {
    await app.register(files, {
      root: dist,
      preCompressed: true,
      wildcard: false,
      setHeaders: (reply, path) => {
        const immutable = path.startsWith(join(dist, 'assets'));
        reply.header('cache-control', immutable ? FOREVER : 'no-cache');
      },
    });
    for (const page of PAGES) app.get(page, (_, reply) => reply.sendFile('index.html'));
  }
  return app;
}
