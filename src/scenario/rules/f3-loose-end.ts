import { stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** F3: something follows the last step, unless it ends the scenario. */
export const looseEnd: Rule = function* ({ draft }) {
  const last = stepsOf(draft).at(-1);
  // Without any end, F1 says it all.
  if (!last || !stepsOf(draft).some(({ row }) => row.written.includes('fin'))) return;
  const isFollowed = ['fin', 'choix', 'ensuite'].some((word) => last.row.written.includes(word));
  if (!isFollowed) yield { code: 'F3', at: last.name.at, values: { etape: last.name.value } };
};
