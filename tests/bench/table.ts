import { rows, type Round, type Row } from './goals';
import type { Target } from './targets';

type Name = Target['name'];
export type Results = Readonly<Record<Name, readonly Round[]>>;
export interface Writes {
  readonly ours: readonly number[];
  readonly raw: readonly number[];
}

/** A quantile, between the two nearest values. NaN where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function valueOf(results: Results, target: Name, { of, take = 0.5 }: Row): number {
  const values = results[target].flatMap(of);
  if (take === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return quantile(values, take);
}

const shown = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(value >= 100 || Number.isInteger(value) ? 0 : 1);

function spread(results: Results, { of, unit }: Row): string {
  const values = results.ours.flatMap(of);
  return unit === '' ? '' : ` (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;
}

export interface Line {
  readonly row: string;
  readonly unit: string;
  readonly floor: number;
  readonly driver: number;
  readonly ours: number;
  readonly goal: string;
  readonly limit: number;
  readonly met: boolean;
}

/** Every row with its values, its limit in this run, and whether the goal is met. */
export function linesOf(results: Results, writes: Writes): (Line & { readonly spread: string })[] {
  const lines = rows.map((row) => {
    const value = (target: Name, other = row.name) =>
      valueOf(results, target, rows.find(({ name }) => name === other) ?? row);
    const [floor, driver, ours] = [value('floor'), value('driver'), value('ours')];
    const limit = row.limit(value);
    const { name, unit, goal } = row;
    const met = ours <= limit;
    return { row: name, unit, floor, driver, ours, goal, limit, met, spread: spread(results, row) };
  });
  return [...lines, writeLine(writes)];
}

function writeLine({ ours, raw }: Writes): Line & { readonly spread: string } {
  const [own, floor] = [quantile(ours, 0.5), quantile(raw, 0.5)];
  const spread = ` (p99 ${shown(quantile(ours, 0.99))}, raw ${shown(quantile(raw, 0.99))})`;
  const names = {
    row: '13 step write, plain (floor: raw IndexedDB)',
    unit: 'ms',
    goal: '≤ 2 × raw',
  };
  return {
    ...names,
    floor,
    driver: NaN,
    ours: own,
    limit: 2 * floor,
    met: own <= 2 * floor,
    spread,
  };
}

/** The lines as a Markdown table. */
export function tableOf(lines: ReturnType<typeof linesOf>): string {
  const body = lines.map(({ row, unit, floor, driver, ours, spread, goal, limit, met }) => {
    const ratio = floor > 0 ? `${(ours / floor).toFixed(2)} ×` : '–';
    const own = `${shown(ours)}${spread}`;
    const cells = [row, unit, shown(floor), shown(driver), own, ratio, `${goal} (${shown(limit)})`];
    return `| ${[...cells, met ? 'yes' : 'NO'].join(' | ')} |`;
  });
  const head = [
    '',
    '',
    'floor',
    'driver',
    'ours (min–max)',
    'to floor',
    'goal (limit here)',
    'met',
  ];
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...body].join('\n');
}
