import { explain, glossaryWords } from '../glossary';
import { spanIn } from '../located';
import { withSuggestion, type Rule } from '../rule';
import { textsOf } from '../texts';

/** T5: `((…))` names a word of the glossary. */
export const glossaryWord: Rule = function* ({ draft }) {
  for (const { leaf } of textsOf(draft)) {
    for (const { 1: mot = '', index } of leaf.value.matchAll(/\(\(([^()]{1,80})\)\)/gu)) {
      if (explain(mot)) continue;
      const at = spanIn(leaf.text, index + 2, mot.length);
      yield withSuggestion({ code: 'T5', at, values: { mot } }, mot, glossaryWords);
    }
  }
};
