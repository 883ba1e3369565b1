import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const top = import.meta.dirname;
const server = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

export default defineConfig({
  root: join(top, 'client'),
  cacheDir: join(top, 'node_modules/.vite'),
  plugins: [react(), compressed()],
  build: {
    outDir: join(top, 'dist'),
    emptyOutDir: true,
    // Nothing becomes a data: address, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    // The console's chunk, which one or two people load before the show; an attendee's is a fraction of it.
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      '/socket.io': { target: server, ws: true },
      '/healthz': server,
    },
  },
  test: {
    projects: [
      {
        root: top,
        test: {
          name: 'shared',
          include: ['tests/{shared,property}/**/*.test.ts'],
          isolate: false, // pure: nothing is left behind by one file for the next
          testTimeout: 20_000,
        },
      },
      {
        root: top,
        test: {
          name: 'server',
          include: ['tests/{server,contracts,chaos}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        root: top,
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 20_000,
          // Testing Library takes a test's screen down by itself where it finds a global afterEach.
          globals: true,
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});

/** Lays .br and .gz files beside what was built, so that the server compresses nothing at run time. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      const dist = this.environment.config.build.outDir;
      const names = await readdir(dist, { recursive: true });
      await Promise.all(
        names
          .filter((name) => /\.(css|html|js|json|svg|txt|webmanifest)$/.test(name))
          .map(async (name) => {
            const file = join(dist, name);
            const content = await readFile(file);
            await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
            await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
          }),
      );
    },
  };
}
