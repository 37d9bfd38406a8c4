import { stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** S6: a step has exactly one of `attendre`, `choix` and `fin`, not several. */
export const oneWayOut: Rule = function* ({ draft }) {
  for (const { name, row } of stepsOf(draft)) {
    const given = [
      ...(row.expect ? [{ word: 'attendre', at: row.expect.key }] : []),
      ...(row.choices ? [{ word: 'choix', at: row.choices.key }] : []),
      ...(row.end ? [{ word: 'fin', at: row.end.key }] : []),
    ].sort((a, b) => a.at.start - b.at.start);
    const [, second] = given;
    const champs = given.map(({ word }) => `« ${word} »`).join(', ');
    if (second) yield { code: 'S6', at: second.at, values: { etape: name.value, champs } };
  }
};
