import { closure, flowOf, reversed } from '../flow';
import type { Rule } from '../rule';

/** F5: from each step, some way leads out. */
export const endlessLoop: Rule = function* ({ draft }) {
  const { steps, next, reached } = flowOf(draft);
  // Where nothing follows, or nothing ends at all, another rule says so.
  const ends = steps.filter(({ name }) => next.get(name.value)?.length === 0);
  const saved = closure(
    ends.map(({ name }) => name.value),
    reversed(next),
  );
  if (!steps.some(({ row }) => row.written.includes('fin'))) return;
  const told = new Set<string>();
  for (const { name } of steps) {
    const id = name.value;
    if (saved.has(id) || told.has(id) || !reached.has(id)) continue;
    const ahead = closure(next.get(id) ?? [], next);
    if (!ahead.has(id)) continue;
    for (const other of ahead) told.add(other);
    const boucle = steps.map((step) => step.name.value).filter((other) => ahead.has(other));
    yield { code: 'F5', at: name.at, values: { etape: id, boucle: boucle.join(' → ') } };
  }
};
