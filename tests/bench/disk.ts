import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './workspace.ts';

const SYNCS = 100;

/** How long this disk takes to keep 4 kB for good, ms each: what no durable commit can beat. */
export function syncTimes(): number[] {
  const file = openSync(join(folder(), 'syncs'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: SYNCS }, () => {
    const started = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  return times;
}
