import { markupProblems } from '../markup';
import type { Rule } from '../rule';
import { textsOf } from '../texts';

/** T8: a mark holds something. */
export const emptyMark: Rule = function* ({ draft }) {
  for (const { leaf } of textsOf(draft)) yield* markupProblems(leaf.text, 'empty', 'T8');
};
