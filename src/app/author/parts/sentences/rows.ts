import { predecessors } from '../../../../scenario/edit/predecessors';
import type { SentenceUse } from '../../../../scenario/edit/sentences';

/** `again`: the French sentence was changed since it was translated. */
export type RowState = 'todo' | 'done' | 'again';

/** One sentence and what a file beside the scenario says of it. */
export interface Row extends SentenceUse {
  readonly state: RowState;
  /** Its translation, or the name of its sound; empty where there is none. */
  readonly given: string;
  /** The line of the sentence that it was before. */
  readonly before?: { readonly sentence: string; readonly given: string };
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly done: number;
  /** Sentences of the file that the scenario no longer has, and that became none of its own. */
  readonly left: readonly string[];
}

/** @param lines of the file, by the French sentence */
export function rowsOf(
  uses: readonly SentenceUse[],
  lines: Readonly<Record<string, string>>,
): Rows {
  const own = uses.map(({ text }) => text);
  const before = predecessors(Object.keys(lines), own);
  const rows = uses.map((use): Row => {
    if (Object.hasOwn(lines, use.text))
      return { ...use, state: 'done', given: lines[use.text] ?? '' };
    const sentence = before.get(use.text);
    if (sentence === undefined) return { ...use, state: 'todo', given: '' };
    return {
      ...use,
      state: 'again',
      given: '',
      before: { sentence, given: lines[sentence] ?? '' },
    };
  });
  const used = new Set(before.values());
  return {
    rows,
    done: rows.filter(({ state }) => state === 'done').length,
    left: Object.keys(lines).filter((each) => !own.includes(each) && !used.has(each)),
  };
}

/** Rows of the scenario itself, then those of each step. */
export function groupsOf(rows: readonly Row[]): readonly { step?: string; rows: readonly Row[] }[] {
  const steps = [...new Set(rows.map(({ step }) => step))];
  return steps.map((step) => ({
    ...(step !== undefined && { step }),
    rows: rows.filter((row) => row.step === step),
  }));
}
