import type { RunSummary } from '../../lesson/ports';
import type { LibraryEntry } from '../../library/ports';
import { proposedFor, type Proposed } from '../shell/proposed';
import { themes, type Theme } from '../../scenario/scenario';

export type CardState = 'a-faire' | 'en-cours' | 'reussi';

/** One scenario on the home page, with what this learner did of it. */
export interface Card {
  readonly entry: LibraryEntry;
  readonly state: CardState;
  /** The run to resume, when `state` is `en-cours`. */
  readonly run?: RunSummary;
  /** The level on the big button, and with whom. */
  readonly proposed: Proposed;
}

/** The cards of one theme, what comes before first; or those that did not come with the app. */
export interface Shelf {
  readonly theme: Theme | 'own';
  readonly cards: readonly Card[];
  readonly succeeded: number;
}

/**
 * Groups the library by theme and adds what the learner did. What did not come with the app stands
 * together and first: somebody added it for those who learn here, and is looked for.
 * @param runs newest first, of scenarios that may no longer be there
 */
export function shelve(entries: readonly LibraryEntry[], runs: readonly RunSummary[]): Shelf[] {
  const cards = inOrder(entries).map((entry) => cardOf(entry, runs));
  const shipped = cards.filter(({ entry }) => !entry.own);
  const own = cards.filter(({ entry }) => entry.own);
  const shelves = themes.map((theme) =>
    shelfOf(
      theme,
      shipped.filter(({ entry }) => entry.theme === theme),
    ),
  );
  return [shelfOf('own', own), ...shelves].filter((shelf) => shelf.cards.length > 0);
}

/** The newest run under way whose scenario is still there. */
export function underWay(shelves: readonly Shelf[], runs: readonly RunSummary[]): Card | undefined {
  const cards = shelves.flatMap((shelf) => shelf.cards);
  const started = cards.filter((card) => card.run !== undefined);
  return started.sort((a, b) => place(a, runs) - place(b, runs))[0];
}

/**
 * What to propose when nothing is under way: among those to do whose own `after` are done, the one
 * that most others wait for; among these, the easiest. What did not come with the app is chosen by
 * the learner, as long as there is another.
 * @param order what suits the learner first, where that was found out: it decides then
 */
export function nextCard(
  shelves: readonly Shelf[],
  order: readonly string[] = [],
): Card | undefined {
  const cards = shelves.flatMap((shelf) => shelf.cards);
  const advised = order
    .map((id) => cards.find((card) => card.entry.id === id))
    .find((card) => card?.state === 'a-faire');
  if (advised) return advised;
  const done = new Set(
    cards.filter((card) => card.state === 'reussi').map((card) => card.entry.id),
  );
  const all = cards.filter((card) => card.state === 'a-faire');
  const shipped = all.filter((card) => !card.entry.own);
  const toDo = shipped.length > 0 ? shipped : all;
  const ready = toDo.filter((card) => card.entry.after.every((id) => done.has(id)));
  const waiting = ({ entry }: Card) =>
    cards.filter((card) => card.entry.after.includes(entry.id)).length;
  return [...(ready.length > 0 ? ready : toDo)].sort(
    (a, b) => waiting(b) - waiting(a) || a.entry.difficulty - b.entry.difficulty,
  )[0];
}

/** Scenarios such that each comes after those that it names in `after`; a loop is cut, never refused. */
export function inOrder(entries: readonly LibraryEntry[]): LibraryEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const placed = new Set<LibraryEntry>();
  const easyFirst = [...entries].sort(
    (a, b) => a.difficulty - b.difficulty || a.title.localeCompare(b.title, 'fr'),
  );
  const visit = (entry: LibraryEntry, path: ReadonlySet<string>): void => {
    if (placed.has(entry) || path.has(entry.id)) return;
    const further = new Set([...path, entry.id]);
    for (const id of entry.after) {
      const before = byId.get(id);
      if (before) visit(before, further);
    }
    placed.add(entry);
  };
  for (const entry of easyFirst) visit(entry, new Set());
  return [...placed];
}

function cardOf(entry: LibraryEntry, runs: readonly RunSummary[]): Card {
  const own = runs.filter((run) => run.scenario === entry.id);
  const started = own.findIndex((run) => run.state === 'en-cours');
  const succeeded = own.findIndex((run) => run.state === 'reussi');
  const run = own[started];
  if (run && (succeeded === -1 || started < succeeded)) {
    return { entry, state: 'en-cours', run, proposed: run };
  }
  return {
    entry,
    state: succeeded === -1 ? 'a-faire' : 'reussi',
    proposed: proposedFor(entry, own),
  };
}

function shelfOf(theme: Shelf['theme'], cards: readonly Card[]): Shelf {
  return { theme, cards, succeeded: cards.filter((card) => card.state === 'reussi').length };
}

function place(card: Card, runs: readonly RunSummary[]): number {
  return runs.findIndex((run) => run.run === card.run?.run);
}
