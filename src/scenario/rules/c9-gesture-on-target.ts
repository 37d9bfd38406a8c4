import { gestureUses, gestureWord, stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** C9: a target can receive the gesture. */
export const gestureOnTarget: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { kind, target, fields } of stepsOf(draft).flatMap(gestureUses)) {
    const known = target && catalogue.targets[target.value];
    if (!known || kind === undefined || known.accepts.includes(kind)) continue;
    const accepted = known.accepts.map(gestureWord);
    const only = accepted.length === 1 && fields.gesture ? accepted[0] : undefined;
    yield {
      code: 'C9',
      at: fields.gesture?.at ?? fields.target?.at ?? fields.key,
      values: { cible: target.value, geste: gestureWord(kind), choix: accepted.join(', ') },
      ...(only !== undefined && { suggestion: only }),
    };
  }
};
