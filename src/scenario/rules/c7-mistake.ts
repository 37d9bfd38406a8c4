import { gestureUses, stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** C7: a mistake is one of the catalogue. */
export const mistake: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { fields, target } of stepsOf(draft).flatMap(gestureUses)) {
    const leaf = fields.mistake;
    if (!leaf || Object.hasOwn(catalogue.mistakes, leaf.value)) continue;
    const own = target ? catalogue.targets[target.value]?.mistakes : undefined;
    const finding = { code: 'C7', at: leaf.at, values: { nom: leaf.value } };
    yield withSuggestion(finding, leaf.value, own ?? [], Object.keys(catalogue.mistakes));
  }
};
