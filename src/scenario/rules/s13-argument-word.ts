import { gestureUses, gestureWord, isIn, stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';
import { keyNames, yesNo } from '../schema';

/** S13: `cocher` says oui or non; `touche` names a key that the simulated computer knows. */
export const argumentWord: Rule = function* ({ draft }) {
  for (const { kind, fields } of stepsOf(draft).flatMap(gestureUses)) {
    const table = kind === 'check' ? yesNo : kind === 'key' ? keyNames : undefined;
    if (!table || !kind || !fields.value || isIn(table, fields.value.value)) continue;
    const { value, at } = fields.value;
    const known = Object.keys(table);
    const values = { valeur: value, geste: gestureWord(kind), choix: known.join(', ') };
    yield withSuggestion({ code: 'S13', at, values }, value, known);
  }
};
