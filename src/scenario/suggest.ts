const longest = 64;

/** Case, accents and ways to join words folded: `Étape_un` → `etape-un`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s_]+/gu, '-');
}

/**
 * The word that was probably meant: the nearest of the known ones, when it is near enough (one
 * change for each three letters). The first one wins among equals.
 */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const word = fold(written);
  if (word === '' || word.length > longest) return undefined;
  let best: string | undefined;
  let nearest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(word, fold(candidate).slice(0, longest));
    if (far < nearest && candidate !== written) {
      best = candidate;
      nearest = far;
    }
  }
  return best;
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
