import { markupProblems } from '../markup';
import type { Rule } from '../rule';
import { textsOf } from '../texts';

/** T6: no HTML: `<` before a letter, `/` or `!`. */
export const unknownMarkup: Rule = function* ({ draft }) {
  for (const { leaf } of textsOf(draft)) yield* markupProblems(leaf.text, 'unknown', 'T6');
};
