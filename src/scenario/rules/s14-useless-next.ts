import { stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** S14: `ensuite` beside `choix`, where each line has its own, or beside `fin`. */
export const uselessNext: Rule = function* ({ draft }) {
  for (const { row } of stepsOf(draft)) {
    if (!row.next || row.expect) continue;
    const raison = row.choices ? 'chaque choix a déjà sa suite' : 'le scénario finit ici';
    if (row.choices || row.end) yield { code: 'S14', at: row.next.key, values: { raison } };
  }
};
