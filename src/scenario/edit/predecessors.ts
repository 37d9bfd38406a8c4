import { distance, fold } from '../letters';

/** Letters compared of each sentence, and sentences of each side: the time stays short. */
const longest = 160;
const most = 60;
/** Of the letters of the longer one: more differences are another sentence. */
const nearEnough = 0.5;

/**
 * For each new sentence, the old one that it was probably made of: the nearest pair first, each
 * old one once.
 */
export function predecessors(
  gone: readonly string[],
  come: readonly string[],
): ReadonlyMap<string, string> {
  const pairs = gone.slice(0, most).flatMap((from) =>
    come.slice(0, most).flatMap((to) => {
      const far = apart(from, to);
      return far <= nearEnough ? [{ from, to, far }] : [];
    }),
  );
  const found = new Map<string, string>();
  const used = new Set<string>();
  for (const { from, to } of pairs.sort((a, b) => a.far - b.far)) {
    if (found.has(to) || used.has(from)) continue;
    found.set(to, from);
    used.add(from);
  }
  return found;
}

/** From 0, the same, to 1. */
function apart(a: string, b: string): number {
  const from = fold(a).slice(0, longest);
  const to = fold(b).slice(0, longest);
  const length = Math.max(from.length, to.length, 1);
  if (Math.abs(from.length - to.length) / length > nearEnough) return 1;
  return distance(from, to) / length;
}
