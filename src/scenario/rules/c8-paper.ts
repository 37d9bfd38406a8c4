import { gestureUses, stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** C8: `fichier` gives one of the scanned papers. */
export const paper: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { kind, fields } of stepsOf(draft).flatMap(gestureUses)) {
    if (kind !== 'attach' || !fields.kit || catalogue.papers.includes(fields.kit.value)) continue;
    const { value, at } = fields.kit;
    yield withSuggestion({ code: 'C8', at, values: { nom: value } }, value, catalogue.papers);
  }
};
