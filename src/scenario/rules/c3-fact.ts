import { stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** C3: a fact is one of the catalogue. */
export const fact: Rule = function* ({ draft, context: { catalogue } }) {
  const facts = [
    ...(draft.goals?.items ?? []),
    ...(draft.forbidden?.items ?? []),
    ...stepsOf(draft).flatMap(({ row }) => row.expect?.fact ?? []),
  ];
  for (const { value, at } of facts) {
    if (Object.hasOwn(catalogue.facts, value)) continue;
    const finding = { code: 'C3', at, values: { nom: value } };
    yield withSuggestion(finding, value, Object.keys(catalogue.facts));
  }
};
