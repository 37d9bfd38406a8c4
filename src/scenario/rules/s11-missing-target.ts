import { gestureUses, gestureWord, stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** S11: a gesture has a target, its own or the step's; each line of `choix` has its own. */
export const missingTarget: Rule = function* ({ draft }) {
  for (const { kind, role, target, fields, step } of stepsOf(draft).flatMap(gestureUses)) {
    const isTold = fields.written.includes('cible') || step.row.written.includes('cible');
    const mustHaveOwn = role === 'choice' && !fields.written.includes('cible');
    if (target || kind === 'read' || (isTold && !mustHaveOwn)) continue;
    if (kind === undefined && !fields.mistake) continue;
    const geste = kind === undefined ? 'erreur' : gestureWord(kind);
    yield { code: 'S11', at: fields.gesture?.at ?? fields.key, values: { geste } };
  }
};
