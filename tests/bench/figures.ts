/** One measured quantity: a value a round, beside what the same rounds gave for the ceiling. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  /** Either side is absent where nothing comparable exists. */
  readonly ours?: readonly number[];
  readonly ceiling?: readonly number[];
  /** What it must not exceed, where that was promised. */
  readonly atMost?: number;
}

/** The value below which the share `p` of them lies, to the nearest one. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const HEADS = ['', 'unit', 'Moderato', 'ceiling', 'ratio', 'promised'];

/** The figures as a table: medians, with the lowest and highest round in brackets; the ratio is that of the medians. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEADS, ...figures.map(rowOf)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf({ what, unit, ours, ceiling, atMost }: Figure): string[] {
  const ratio = ours && ceiling ? `${digits(median(ours) / median(ceiling))}×` : '–';
  return [what, unit, ours ? spread(ours) : '–', ceiling ? spread(ceiling) : '–', ratio, kept(ours, atMost)];
}

/** Nothing where nothing was promised. */
function kept(ours: readonly number[] = [], atMost?: number): string {
  if (atMost === undefined) return '';
  return `≤ ${atMost}: ${median(ours) <= atMost ? 'holds' : 'does not hold'}`;
}

function spread(values: readonly number[]): string {
  const middle = digits(median(values));
  return values.length === 1
    ? middle
    : `${middle} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
}

/** Three digits say as much as such a measurement knows. */
function digits(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3).replace(/^(-?0\.\d\d)\d+$/, '$1');
}
