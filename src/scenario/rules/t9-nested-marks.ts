import { markupProblems } from '../markup';
import type { Rule } from '../rule';
import { textsOf } from '../texts';

/** T9: a mark does not hold another one. */
export const nestedMarks: Rule = function* ({ draft }) {
  for (const { leaf } of textsOf(draft)) yield* markupProblems(leaf.text, 'nested', 'T9');
};
