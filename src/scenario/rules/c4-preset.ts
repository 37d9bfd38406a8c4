import { withSuggestion, type Rule } from '../rule';

/** C4: a starting situation is one of the catalogue. */
export const preset: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { value, at } of draft.start?.presets?.items ?? []) {
    if (Object.hasOwn(catalogue.presets, value)) continue;
    const finding = { code: 'C4', at, values: { nom: value } };
    yield withSuggestion(finding, value, Object.keys(catalogue.presets));
  }
};
