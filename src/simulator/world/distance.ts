type Row = readonly number[];

/** One more row of the table: `b`'s prefixes against `a` up to this letter. */
function nextRow(a: string, b: string, at: number, above: Row, twoAbove: Row | undefined): Row {
  const row = [at];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[at - 1] === b[j - 1];
    const best = Math.min(
      cell(above, j) + 1,
      cell(row, j - 1) + 1,
      cell(above, j - 1) + (same ? 0 : 1),
    );
    const swapped = twoAbove && a[at - 1] === b[j - 2] && a[at - 2] === b[j - 1];
    row.push(swapped ? Math.min(best, cell(twoAbove, j - 2) + 1) : best);
  }
  return row;
}

const cell = (row: Row, at: number): number => row[at] ?? Infinity;

/** How far `a` is from every prefix of `b`, the empty one first; nothing once all are beyond `limit`. */
function prefixDistances(a: string, b: string, limit = Infinity): Row {
  let twoAbove: Row | undefined;
  let above: Row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 1; at <= a.length; at += 1) {
    const row = nextRow(a, b, at, above, twoAbove);
    // A swap reaches two rows back: both must be too far.
    if (Math.min(...row, ...above) > limit) return [];
    twoAbove = above;
    above = row;
  }
  return above;
}

/**
 * How many letters were added, left out, changed or swapped with their neighbour between two texts
 * (Damerau-Levenshtein, each letter touched once).
 */
export const distance = (a: string, b: string): number => cell(prefixDistances(a, b), b.length);

/** Whether at most so many edits part two texts. */
export function within(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false;
  return cell(prefixDistances(a, b, edits), b.length) <= edits;
}

/** Whether at most so many edits part a text from some beginning of another. */
export function withinPrefix(text: string, whole: string, edits: number): boolean {
  if (text.length > whole.length + edits) return false;
  return Math.min(...prefixDistances(text, whole, edits)) <= edits;
}
