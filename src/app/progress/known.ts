import { levels, type Level, type RunSummary } from '../../lesson/ports';
import type { LibraryEntry } from '../../library/ports';

/** Why something deserves another look; told from the last run that was finished. */
export type Again =
  { readonly why: 'a-revoir' } | { readonly why: 'hints' | 'mistakes'; readonly count: number };

/** What a learner did of one scenario. */
export interface Known {
  readonly entry: LibraryEntry;
  /** The least guided level at which it succeeded; `regarder` where it was only watched. */
  readonly best?: Level;
  /** Newest first. */
  readonly runs: readonly RunSummary[];
  readonly again?: Again;
}

/** A progress page, in three parts. What stands in `again` stands in one of the others as well. */
export interface Progress {
  readonly knows: readonly Known[];
  readonly learns: readonly Known[];
  readonly again: readonly Known[];
}

/**
 * Sorts what a learner did: known when it succeeded with little help or none, else being learned.
 * @param runs newest first; those of scenarios that are gone are left out
 */
export function progressOf(
  entries: readonly LibraryEntry[],
  runs: readonly RunSummary[],
): Progress {
  const all = entries
    .map((entry) => knownOf(entry, runs))
    .filter(({ runs: own }) => own.length > 0);
  const isKnown = ({ best }: Known) => best === 'exercice' || best === 'seul';
  return {
    knows: all.filter(isKnown),
    learns: all.filter((known) => !isKnown(known)),
    again: all.filter(({ again }) => again !== undefined),
  };
}

function knownOf(entry: LibraryEntry, runs: readonly RunSummary[]): Known {
  const own = runs.filter((run) => run.scenario === entry.id);
  const reached = new Set(own.filter((run) => run.state === 'reussi').map((run) => run.level));
  const best = levels.findLast((level) => reached.has(level));
  const again = againOf(own.find((run) => run.state !== 'en-cours' && run.level !== 'regarder'));
  return { entry, runs: own, ...(best && { best }), ...(again && { again }) };
}

function againOf(last: RunSummary | undefined): Again | undefined {
  if (!last) return undefined;
  if (last.state === 'a-revoir') return { why: 'a-revoir' };
  if (last.hints > 0) return { why: 'hints', count: last.hints };
  if (last.mistakes > 0) return { why: 'mistakes', count: last.mistakes };
  return undefined;
}
