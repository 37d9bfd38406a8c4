import { jargon } from '../jargon';
import { spanIn } from '../located';
import type { Finding } from '../diagnostic';
import type { RuleInput } from '../rule';
import { fold } from '../letters';
import { textsOf } from '../texts';

const advice = new Map(Object.entries(jargon).map(([word, conseil]) => [fold(word), conseil]));
const longestWords = 2;

/** T4: a difficult word that the glossary does not explain. Inside `((…))` it is left alone. */
export const jargonWord = function* ({ draft }: Pick<RuleInput, 'draft'>): Generator<Finding> {
  for (const { leaf } of textsOf(draft)) {
    const words = [...masked(leaf.value).matchAll(/[\p{L}\p{N}-]+/gu)];
    for (const [index, { index: start }] of words.entries()) {
      for (let count = longestWords; count >= 1; count -= 1) {
        const last = words[index + count - 1];
        if (!last) continue;
        const mot = leaf.value.slice(start, last.index + last[0].length);
        const conseil = advice.get(fold(mot));
        if (conseil === undefined) continue;
        yield { code: 'T4', at: spanIn(leaf.text, start, mot.length), values: { mot, conseil } };
        break;
      }
    }
  }
};

/** Words of the glossary and names of values, blanked. */
function masked(text: string): string {
  return text.replace(/\(\([^()]*\)\)|\{\{[^{}]*\}\}/gu, (run) => ' '.repeat(run.length));
}
