import type { Rule } from '../rule';

/** R4: a scenario does not come after itself. */
export const afterItself: Rule = function* ({ draft }) {
  for (const { value, at } of draft.after?.items ?? []) {
    if (value === draft.id?.value) yield { code: 'R4', at };
  }
};
