import { flowOf } from '../flow';
import type { Rule } from '../rule';

/** F2: some way leads to each step. */
export const unreached: Rule = function* ({ draft }) {
  const { steps, reached } = flowOf(draft);
  for (const { name } of steps) {
    if (!reached.has(name.value)) yield { code: 'F2', at: name.at, values: { etape: name.value } };
  }
};
