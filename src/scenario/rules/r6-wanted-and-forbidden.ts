import type { Rule } from '../rule';

/** R6: a fact is not both a goal and forbidden. */
export const wantedAndForbidden: Rule = function* ({ draft }) {
  const goals = new Set((draft.goals?.items ?? []).map(({ value }) => value));
  for (const { value, at } of draft.forbidden?.items ?? []) {
    if (goals.has(value)) yield { code: 'R6', at, values: { fait: value } };
  }
};
