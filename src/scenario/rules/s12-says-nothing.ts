import { gestureUses, stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** S12: `attendre` names a gesture, a fact or a page; a line of `erreurs`, a gesture or a mistake. */
export const saysNothing: Rule = function* ({ draft }) {
  for (const { role, fields } of stepsOf(draft).flatMap(gestureUses)) {
    if (role === 'choice') continue;
    const told = role === 'answer' ? ['geste', 'erreur'] : ['geste', 'fait', 'page'];
    if (told.some((word) => fields.written.includes(word))) continue;
    yield { code: 'S12', at: fields.key, values: { champ: role === 'expect' ? 'attendre' : 'si' } };
  }
};
