import { stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** C1: a page is one of the catalogue. */
export const page: Rule = function* ({ draft, context: { catalogue } }) {
  const pages = [draft.start?.page, ...stepsOf(draft).map(({ row }) => row.expect?.page)];
  for (const leaf of pages) {
    if (!leaf || Object.hasOwn(catalogue.pages, leaf.value)) continue;
    const finding = { code: 'C1', at: leaf.at, values: { nom: leaf.value } };
    yield withSuggestion(finding, leaf.value, Object.keys(catalogue.pages));
  }
};
