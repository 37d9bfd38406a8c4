import { argumentWords, gestureUses, stepsOf, type Argument } from '../gesture-use';
import type { Rule } from '../rule';

/** S16: one value a gesture: `kit`, `valeur` or `erreur`. */
export const severalArguments: Rule = function* ({ draft }) {
  for (const { fields } of stepsOf(draft).flatMap(gestureUses)) {
    const given = (Object.keys(argumentWords) as Argument[])
      .flatMap((name) =>
        fields[name] ? [{ word: argumentWords[name], at: fields[name].key }] : [],
      )
      .sort((a, b) => a.at.start - b.at.start);
    const [, second] = given;
    const champs = given.map(({ word }) => `« ${word} »`).join(', ');
    if (second) yield { code: 'S16', at: second.at, values: { champs } };
  }
};
