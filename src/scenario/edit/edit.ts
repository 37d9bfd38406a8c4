import type { Fix } from '../diagnostic';
import { apply } from '../repair';
import { changed } from './changed';
import { sameData, type Change, type Data } from './data';
import { fixesBetween } from './diff';
import { layoutOf, readNode } from './layout';
import { patch } from './patch';

/** A changed text, and the smallest replacements that lead to it: in order, without overlap. */
export interface Edit {
  readonly source: string;
  readonly fixes: readonly Fix[];
}

/** The changes to make to a file that says this; undefined where they make no sense. */
export type Plan = (data: Data) => readonly Change[] | undefined;

/**
 * Makes changes in the text, one after the other, and reads the result again: what does not say
 * exactly what was asked for is not given back. Every other letter stays. Total.
 * @param source with `\n` line ends
 * @returns undefined where the text cannot be read, or cannot be changed so
 */
export function edit(source: string, plan: Plan): Edit | undefined {
  const layout = layoutOf(source);
  if (!layout) return undefined;
  let data = readNode(layout.root);
  const changes = plan(data);
  let text: string | undefined = source;
  for (const change of changes ?? []) {
    text = text === undefined ? undefined : oneChange(text, change);
    data = changed(data, change);
  }
  const after = changes && text !== undefined ? layoutOf(text) : undefined;
  if (!after || !sameData(readNode(after.root), data)) return undefined;
  return { source: after.source, fixes: fixesBetween(source, after.source) };
}

function oneChange(source: string, change: Change): string | undefined {
  const layout = layoutOf(source);
  const fixes = layout && patch(layout, change);
  return (
    fixes &&
    apply(
      source,
      fixes.map((fix) => ({ ...layout.back(fix), text: fix.text })),
    )
  );
}

/** One plan after the other, each on what the ones before have left. */
export function inTurn(...plans: readonly Plan[]): Plan {
  return (data) => {
    let now = data;
    const all: Change[] = [];
    for (const plan of plans) {
      const changes = plan(now);
      if (!changes) return undefined;
      all.push(...changes);
      now = changes.reduce(changed, now);
    }
    return all;
  };
}
