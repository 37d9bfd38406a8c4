import { markupProblems } from '../markup';
import type { Rule } from '../rule';
import { textsOf } from '../texts';

/** T7: a mark that closes was opened. */
export const unopenedMark: Rule = function* ({ draft }) {
  for (const { leaf } of textsOf(draft)) yield* markupProblems(leaf.text, 'unopened', 'T7');
};
