import { stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** S7: a step has exactly one of `attendre`, `choix` and `fin`, not none. */
export const someWayOut: Rule = function* ({ draft }) {
  for (const { name, row } of stepsOf(draft)) {
    const isGiven = ['attendre', 'choix', 'fin'].some((word) => row.written.includes(word));
    if (!isGiven) yield { code: 'S7', at: name.at, values: { etape: name.value } };
  }
};
