import { gestureUses, stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** C10: `selection` gives a label that the list shows. */
export const option: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { kind, target, fields } of stepsOf(draft).flatMap(gestureUses)) {
    const options = target && catalogue.targets[target.value]?.options;
    if (kind !== 'choose' || !options || !fields.value) continue;
    const { value, at } = fields.value;
    if (options.includes(value)) continue;
    const values = { cible: target.value, valeur: value, choix: options.join(', ') };
    yield withSuggestion({ code: 'C10', at, values }, value, options);
  }
};
