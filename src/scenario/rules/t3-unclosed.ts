import { markupProblems } from '../markup';
import type { Rule } from '../rule';
import { textsOf } from '../texts';

/** T3: a mark of the texts that opens is closed. */
export const unclosedMark: Rule = function* ({ draft }) {
  for (const { leaf } of textsOf(draft)) yield* markupProblems(leaf.text, 'unclosed', 'T3');
};
