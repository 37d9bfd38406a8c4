import { withSuggestion, type Rule } from '../rule';

/** R3: `apres` names scenarios that exist. */
export const unknownScenario: Rule = function* ({ draft, context: { others } }) {
  for (const { value, at } of draft.after?.items ?? []) {
    if (value === draft.id?.value || others.includes(value)) continue;
    yield withSuggestion({ code: 'R3', at, values: { id: value } }, value, others);
  }
};
