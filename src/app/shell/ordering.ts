import type { Placement } from '../../lesson/ports';
import type { LibraryEntry } from '../../library/ports';
import type { WarmUpName } from './warmups/exercises';

/** The small tasks of « Par où commencer ? », in their order. */
export const taskNames = [
  'cliquer',
  'defiler',
  'adresse',
  'arobase',
  'mot',
  'officiel',
  'code',
] as const;
export type TaskName = (typeof taskNames)[number];

/** Whether every small task was tried or passed: an order for the scenarios follows only then. */
export const isFinished = ({ well, hard }: Placement): boolean =>
  taskNames.every((name) => well.includes(name) || hard.includes(name));

/** Tasks of the real site (a scenario's `taches`) that call for what a small task asks. */
const callsFor: Readonly<Record<TaskName, readonly string[]>> = {
  cliquer: [],
  defiler: ['T12', 'T32', 'T39', 'T46'],
  adresse: ['T4'],
  arobase: ['T22', 'T31', 'T72'],
  mot: ['T10', 'T35', 'T46', 'T71'],
  officiel: ['T2', 'T3', 'T5'],
  code: ['T20', 'T25', 'T26'],
};

const helpedBy: Readonly<Record<TaskName, readonly WarmUpName[]>> = {
  cliquer: ['clic', 'double-clic'],
  defiler: ['defilement'],
  adresse: ['accents'],
  arobase: ['arobase', 'accents'],
  mot: ['defilement'],
  officiel: [],
  code: ['copie'],
};

/** What tells most of a scenario comes first; a gesture that every page needs, last. */
const telling: readonly TaskName[] = [
  'arobase',
  'officiel',
  'code',
  'adresse',
  'mot',
  'defiler',
  'cliquer',
];

/** Why a scenario stands where it stands; the interface has a sentence for each. */
export type Reason =
  /** Short and easy, before the rest. */
  | { readonly kind: 'gentle' }
  /** It practises, calmly, what was hard. */
  | { readonly kind: 'trains'; readonly task: TaskName }
  /** Others build on it. */
  | { readonly kind: 'opens' }
  /** It builds on this one. */
  | { readonly kind: 'follows'; readonly title: string }
  | { readonly kind: 'ready' };

export interface Proposal {
  readonly entry: LibraryEntry;
  readonly reason: Reason;
}

/**
 * The scenarios in the order that suits someone, each with its reason. None comes before one that it
 * names in `after`; a loop of these is cut. Among those that may come:
 * - where something was hard: the one that calls for fewest hard things; then the easiest, then the
 *   shortest, so that one begins with what works;
 * - where all went well: the one on which most others build; then the easiest, then the shortest.
 *
 * The same answers give the same order, whatever the order of the entries.
 */
export function orderOf(placement: Placement, entries: readonly LibraryEntry[]): Proposal[] {
  const hard = taskNames.filter((name) => placement.hard.includes(name));
  const rank = rankFor(hard, entries);
  const placed: LibraryEntry[] = [];
  for (let left = [...entries]; left.length > 0;) {
    const ready = left.filter((entry) => entry.after.every((id) => !left.some(isNamed(id))));
    const [next] = (ready.length > 0 ? ready : left).sort((a, b) => compare(rank(a), rank(b)));
    if (!next) break;
    placed.push(next);
    left = left.filter((entry) => entry !== next);
  }
  return withReasons(placed, hard);
}

/** The exercises of the hand that are worth doing, those for the first small tasks first. */
export function warmUpsOf(placement: Placement): WarmUpName[] {
  const hard = taskNames.filter((name) => placement.hard.includes(name));
  return [...new Set(hard.flatMap((name) => helpedBy[name]))];
}

const isNamed =
  (id: string) =>
  (entry: LibraryEntry): boolean =>
    entry.id === id;

const builtOn = (entry: LibraryEntry, entries: readonly LibraryEntry[]): number =>
  entries.filter(({ after }) => after.includes(entry.id)).length;

const hardIn = (entry: LibraryEntry, hard: readonly TaskName[]): readonly TaskName[] =>
  telling.filter(
    (name) => hard.includes(name) && callsFor[name].some((task) => entry.tasks.includes(task)),
  );

type Rank = readonly [number, number, number, string];

function rankFor(hard: readonly TaskName[], entries: readonly LibraryEntry[]) {
  return (entry: LibraryEntry): Rank => {
    const first = hard.length > 0 ? hardIn(entry, hard).length : -builtOn(entry, entries);
    return [first, entry.difficulty, entry.minutes, entry.id];
  };
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  const [one, other] = [a[at] ?? 0, b[at] ?? 0];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Each hard thing is named once, as long as there is another one to name. */
function withReasons(placed: readonly LibraryEntry[], hard: readonly TaskName[]): Proposal[] {
  const named = new Set<TaskName>();
  return placed.map((entry, place) => {
    const own = hardIn(entry, hard);
    const task = own.find((name) => !named.has(name)) ?? own[0];
    if (!task) return { entry, reason: plainReason(entry, hard, placed, place) };
    named.add(task);
    return { entry, reason: { kind: 'trains', task } };
  });
}

function plainReason(
  entry: LibraryEntry,
  hard: readonly TaskName[],
  placed: readonly LibraryEntry[],
  place: number,
): Reason {
  const before = placed.slice(0, place).findLast(({ id }) => entry.after.includes(id));
  if (before) return { kind: 'follows', title: before.title };
  if (hard.length > 0 && entry.difficulty === 1) return { kind: 'gentle' };
  return builtOn(entry, placed) > 0 ? { kind: 'opens' } : { kind: 'ready' };
}
