import { covers } from '../covers';
import { gestureUses, stepsOf, wantedOf } from '../gesture-use';
import type { Rule } from '../rule';
import type { Wanted } from '../scenario';

/** F6: a line of `choix` that an earlier one takes before it. */
export const choiceNeverMade: Rule = function* ({ draft }) {
  for (const step of stepsOf(draft)) {
    const earlier: Wanted[] = [];
    for (const use of gestureUses(step).filter(({ role }) => role === 'choice')) {
      const wanted = wantedOf(use);
      if (!wanted) continue;
      const values = { raison: 'une ligne plus haut attend le même geste' };
      if (earlier.some((other) => covers(other, wanted))) {
        yield { code: 'F6', at: use.fields.key, values };
      }
      earlier.push(wanted);
    }
  }
};
