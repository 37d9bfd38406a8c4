import type { GestureKind } from '../../simulator/world/gesture';
import {
  argumentWords,
  gestureUses,
  gestureWord,
  stepsOf,
  takes,
  type Argument,
} from '../gesture-use';
import type { Rule } from '../rule';

/** S9: a gesture carries only the values that it can. */
export const foreignArgument: Rule = function* ({ draft }) {
  for (const { kind = 'press', role, fields } of stepsOf(draft).flatMap(gestureUses)) {
    const allowed: readonly Argument[] =
      role === 'answer' && !fields.gesture ? ['mistake'] : takes[kind];
    for (const name of Object.keys(argumentWords) as Argument[]) {
      const leaf = fields[name];
      if (!leaf || allowed.includes(name)) continue;
      const values = { geste: gestureWord(kind as GestureKind), champ: argumentWords[name] };
      yield { code: 'S9', at: leaf.key, values };
    }
  }
};
