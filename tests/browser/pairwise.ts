type Value = string | number;
export type Factors = Readonly<Record<string, readonly Value[]>>;
/** One value of each factor. */
export type Row<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** Every row that the factors allow, the last factor changing fastest. */
export function everyRow<F extends Factors>(factors: F): Row<F>[] {
  let rows: Readonly<Record<string, Value>>[] = [{}];
  for (const [name, values] of Object.entries(factors)) {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  }
  return rows as Row<F>[];
}

/** The pairs of values that a row brings together, each under a name of its own. */
export function pairsOf(row: Readonly<Record<string, Value>>): string[] {
  const cells = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return cells.flatMap((one, at) => cells.slice(at + 1).map((other) => `${one} ${other}`));
}

/**
 * A few rows in which any two values of two factors meet at least once. Greedy: each row is the one
 * that brings most pairs together that have not met; among equals, the one whose pairs were met
 * least. Always the same for the same factors.
 */
export function pairwise<F extends Factors>(factors: F): Row<F>[] {
  const rows = everyRow(factors).map((row) => ({ row, pairs: pairsOf(row) }));
  const met = new Map<string, number>();
  const unmet = new Set(rows.flatMap(({ pairs }) => pairs));
  const chosen: Row<F>[] = [];
  const worth = ({ pairs }: { pairs: readonly string[] }) => {
    const fresh = pairs.filter((pair) => unmet.has(pair)).length;
    const worn = pairs.reduce((sum, pair) => sum + (met.get(pair) ?? 0), 0);
    return fresh * 1000 - worn;
  };
  while (unmet.size > 0) {
    const valued = rows.map((each) => ({ ...each, worth: worth(each) }));
    const best = valued.reduce((one, other) => (other.worth > one.worth ? other : one));
    chosen.push(best.row);
    for (const pair of best.pairs) {
      unmet.delete(pair);
      met.set(pair, (met.get(pair) ?? 0) + 1);
    }
  }
  return chosen;
}
