import { gestureUses, stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** C11: a mistake is one that this target can answer with. */
export const mistakeOnTarget: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { target, fields } of stepsOf(draft).flatMap(gestureUses)) {
    const known = target && catalogue.targets[target.value];
    if (!known || !fields.mistake) continue;
    const { value, at } = fields.mistake;
    if (!Object.hasOwn(catalogue.mistakes, value) || known.mistakes.includes(value)) continue;
    const values = { cible: target.value, nom: value };
    yield withSuggestion({ code: 'C11', at, values }, value, known.mistakes);
  }
};
