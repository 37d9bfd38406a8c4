/** Without accents: `Étape` → `Etape`. */
export const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Case, accents and ways to join words folded: `Étape_un` → `etape-un`. */
export function fold(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s_]+/gu, '-');
}

/** Damerau-Levenshtein: letters added, removed, changed, or two neighbours swapped. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
