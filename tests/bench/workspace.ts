import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../../tools/project.mjs';

/** On the project's own disk: what many systems have for temporary files is memory, where a durable commit costs nothing. */
const PLACE = join(top, 'node_modules/.cache/moderato');

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder, gone with the bench. */
export function folder(): string {
  mkdirSync(PLACE, { recursive: true });
  const path = mkdtempSync(join(PLACE, 'bench-'));
  folders.add(path);
  return path;
}
