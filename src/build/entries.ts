import type { LibraryEntry } from '../library/ports';
import type { Scenario } from '../scenario/scenario';

/** What the home page needs of a scenario. */
export function entryOf(scenario: Scenario): LibraryEntry {
  const { id, title, summary, theme, difficulty, minutes, tasks, after, personas, device, hash } =
    scenario;
  return {
    id,
    title,
    summary,
    theme,
    difficulty,
    minutes,
    tasks,
    after,
    personas,
    device,
    hash,
    steps: scenario.steps.length,
  };
}

/** The easy ones first, and each one behind those that are better done before it. */
export function inOrder(entries: readonly LibraryEntry[]): readonly LibraryEntry[] {
  let waiting = [...entries].sort((a, b) => a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1));
  const placed: LibraryEntry[] = [];
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ id }) => id));
    const next = waiting.find(({ after }) => !after.some((id) => ids.has(id))) ?? waiting[0];
    if (!next) break;
    placed.push(next);
    waiting = waiting.filter((entry) => entry !== next);
  }
  return placed;
}
