import { distance, fold } from '../letters';

/** Letters compared of each sentence, and sentences of each side: the time stays short. */
const longest = 160;
const most = 60;
/** Of the letters of the longer one: more differences are another sentence. */
const nearEnough = 0.5;

/**
 * For each new sentence, the old one that it was probably made of, each old one once: the nearest
 * pair first; then, of those without a likeness, the ones that stand in the place of as many others.
 * @param before all the sentences, in their order; @param after the same, later
 */
export function predecessors(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, string> {
  const found = alike(without(before, after), without(after, before));
  const others = [without(before, [...found.values()]), without(after, [...found.keys()])] as const;
  return new Map([...found, ...inPlaceOf(...others)]);
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const away = new Set(some);
  return all.filter((each) => !away.has(each));
}

function alike(gone: readonly string[], come: readonly string[]): Map<string, string> {
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

/** Between the same two neighbours, as many came as went. */
function inPlaceOf(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [to: string, from: string])[] {
  const left = gapsIn(before, new Set(after));
  return [...gapsIn(after, new Set(before))].flatMap(([gap, come]) => {
    const gone = left.get(gap) ?? [];
    return gone.length === come.length ? come.map((to, at) => [to, gone[at] ?? ''] as const) : [];
  });
}

/** The sentences between those that stayed, by the two that they stand between. */
function gapsIn(
  all: readonly string[],
  stayed: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const gaps = new Map<string, readonly string[]>();
  let left = '';
  let inside: string[] = [];
  for (const sentence of [...all, '']) {
    if (sentence !== '' && !stayed.has(sentence)) inside.push(sentence);
    else {
      if (inside.length > 0) gaps.set(`${left}\n${sentence}`, inside);
      left = sentence;
      inside = [];
    }
  }
  return gaps;
}

/** From 0, the same, to 1. */
function apart(a: string, b: string): number {
  const from = fold(a).slice(0, longest);
  const to = fold(b).slice(0, longest);
  const length = Math.max(from.length, to.length, 1);
  if (Math.abs(from.length - to.length) / length > nearEnough) return 1;
  return distance(from, to) / length;
}
