import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withExample } from './protocolExample.ts';
import { type Rows, TABLES } from './protocolFacts.ts';

// docs/protocol.md, and what keeps it true. Run as a program it brings the document up to date:
//   npx node tests/support/protocolDoc.ts --write

export const DOCUMENT = join(import.meta.dirname, '../../docs/protocol.md');
export const HOW_TO_UPDATE = `docs/protocol.md is not what the program says. If the change is wanted, run
  npx node tests/support/protocolDoc.ts --write
describe what is new in it, and raise PROTOCOL (shared/protocol/version.ts) if older clients cannot live with the change.`;

/** What stands in a cell that nobody has written yet. */
export const UNWRITTEN = 'to be described';

export const readDocument = (): string => readFileSync(DOCUMENT, 'utf8');

/** The document with everything in it that is generated made anew. What people wrote stays. */
export async function updated(document: string): Promise<string> {
  const unknown = new Set(Object.keys(TABLES));
  const withTables = document.replace(
    /(<!-- generated: (\S+)[^>]*-->\n)([\s\S]*?)(\n<!-- end -->)/g,
    (_, head: string, name: string, table: string, tail: string) => {
      const rows = TABLES[name];
      if (!rows) throw new Error(`There is no table "${name}" to generate`);
      unknown.delete(name);
      return head + withRows(table, rows()) + tail;
    },
  );
  if (unknown.size > 0) throw new Error(`The document lacks the table ${[...unknown].join(', ')}`);
  return withExample(withTables);
}

/** A table with its first columns made anew. The others are people's, and stay with the row of the same name. */
function withRows(table: string, rows: Rows): string {
  const [head = '', rule = ''] = table.split('\n');
  const written = new Map(tableIn(table).map((cells) => [cells[0], cells]));
  const width = cellsOf(head).length;
  const lines = rows.map((row) => {
    const old = written.get(row[0]) ?? [];
    const rest = Array.from({ length: width - row.length }, (_, n) => old[row.length + n] ?? UNWRITTEN);
    return `| ${[...row, ...rest].join(' | ')} |`;
  });
  return [head, rule, ...lines].join('\n');
}

/** The rows below a table's head, as cells. */
export const tableIn = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map(cellsOf);

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());

/** What stands under a heading, up to the next of the same level or a higher one. */
export function sectionOf(document: string, heading: string): string {
  const level = heading.split(' ')[0] ?? '';
  const start = document.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`The document has no heading "${heading}"`);
  const text = document.slice(start + heading.length + 2);
  const end = text.search(new RegExp(`^#{1,${level.length}} `, 'm'));
  return end < 0 ? text : text.slice(0, end);
}

if (import.meta.main) {
  const before = readDocument();
  const after = await updated(before);
  if (before === after) console.log('docs/protocol.md is up to date.');
  else if (process.argv.includes('--write')) {
    writeFileSync(DOCUMENT, after);
    console.log('docs/protocol.md has been brought up to date. Look at what changed before you commit it.');
  } else {
    console.log(HOW_TO_UPDATE);
    process.exitCode = 1;
  }
}
