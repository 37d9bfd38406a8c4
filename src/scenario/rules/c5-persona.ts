import { withSuggestion, type Rule } from '../rule';

/** C5: a fictitious person is one of the catalogue. */
export const persona: Rule = function* ({ draft, context: { catalogue } }) {
  const known: readonly string[] = catalogue.personas;
  for (const { value, at } of draft.personas?.items ?? []) {
    if (known.includes(value)) continue;
    yield withSuggestion({ code: 'C5', at, values: { nom: value } }, value, known);
  }
};
