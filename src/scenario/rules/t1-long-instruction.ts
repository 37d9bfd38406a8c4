import type { Rule } from '../rule';
import { textsOf } from '../texts';

const most = 12;

/** T1: an instruction has 12 words at most. A word has a letter or a digit; an apostrophe joins. */
export const longInstruction: Rule = function* ({ draft }) {
  for (const { role, leaf } of textsOf(draft)) {
    const count = role === 'instruction' ? countWords(leaf.value) : 0;
    if (count > most) yield { code: 'T1', at: leaf.at, values: { nombre: String(count) } };
  }
};

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
