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

interface Candidate<F extends Factors> {
  readonly row: Row<F>;
  readonly pairs: readonly string[];
}

/** Numbers from 0 to 1 that look like chance, and are always the same for the same beginning. */
function chance(beginning: number): () => number {
  let state = beginning;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Each row is one of those that bring most pairs together that have not met. */
function greedy<F extends Factors>(rows: readonly Candidate<F>[], next: () => number): Row<F>[] {
  const unmet = new Set(rows.flatMap(({ pairs }) => pairs));
  const chosen: Row<F>[] = [];
  while (unmet.size > 0) {
    const worth = rows.map(({ pairs }) => pairs.filter((pair) => unmet.has(pair)).length);
    const most = Math.max(...worth);
    const best = rows.filter((_, place) => worth[place] === most);
    const { row, pairs } = best[Math.floor(next() * best.length)] as Candidate<F>;
    chosen.push(row);
    for (const pair of pairs) unmet.delete(pair);
  }
  return chosen;
}

/** Which of equally good rows is taken decides how many are needed: a few ways are tried. */
const beginnings = [1, 2, 3, 4];

/**
 * A few rows in which any two values of two factors meet at least once. Always the same for the same
 * factors.
 */
export function pairwise<F extends Factors>(factors: F): Row<F>[] {
  const rows = everyRow(factors).map((row) => ({ row, pairs: pairsOf(row) }));
  const found = beginnings.map((beginning) => greedy(rows, chance(beginning)));
  return found.reduce((one, other) => (other.length < one.length ? other : one));
}

/**
 * Every row of some factors; the others are dealt out so that any two values of two factors meet.
 * @param fully the names of those of which every row is wanted
 * @throws where these rows are too few for that
 */
export function fullyAndPairwise<F extends Factors>(
  factors: F,
  fully: readonly (keyof F)[],
): Row<F>[] {
  const rest = everyRow(factors).map((row) => ({ row, pairs: pairsOf(row) }));
  const key = (row: Row<F>) => fully.map((name) => row[name]).join();
  const next = chance(1);
  const groups = new Map<string, Candidate<F>[]>();
  for (const each of rest) groups.set(key(each.row), [...(groups.get(key(each.row)) ?? []), each]);
  const unmet = new Set(rest.flatMap(({ pairs }) => pairs));
  const chosen = [...groups.values()].map((rows) => {
    const worth = rows.map(({ pairs }) => pairs.filter((pair) => unmet.has(pair)).length);
    const most = Math.max(...worth);
    const best = rows.filter((_, place) => worth[place] === most);
    const { row, pairs } = best[Math.floor(next() * best.length)] as Candidate<F>;
    for (const pair of pairs) unmet.delete(pair);
    return row;
  });
  if (unmet.size > 0) throw new RangeError(`never together: ${[...unmet].join(', ')}`);
  return chosen;
}
