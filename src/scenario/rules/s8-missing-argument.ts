import { argumentWords, gestureUses, gestureWord, stepsOf, takes } from '../gesture-use';
import type { Rule } from '../rule';

/** S8: a gesture that carries a value names it. In `erreurs`, no value means any value. */
export const missingArgument: Rule = function* ({ draft }) {
  for (const { kind, role, fields } of stepsOf(draft).flatMap(gestureUses)) {
    if (kind === undefined || role === 'answer' || takes[kind].length === 0) continue;
    const allowed = takes[kind].map((name) => argumentWords[name]);
    // Any argument at all, even one that does not go with it (S9), tells what was meant.
    if (Object.values(argumentWords).some((word) => fields.written.includes(word))) continue;
    const named = allowed.map((word) => `« ${word} »`);
    const attendu = [named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' ou ');
    const at = fields.gesture?.at ?? fields.key;
    yield { code: 'S8', at, values: { geste: gestureWord(kind), attendu } };
  }
};
