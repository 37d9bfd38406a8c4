import type { Finding, Span } from '../diagnostic';
import { gestureUses, stepsOf, takes } from '../gesture-use';
import { spanIn } from '../located';
import type { Catalogue } from '../ports';
import { withSuggestion, type Rule } from '../rule';
import { textsOf } from '../texts';

/** C6: a value of the identity kit, in a gesture or in `{{…}}`, is one that every card has. */
export const kitValue: Rule = function* ({ draft, context: { catalogue } }) {
  for (const { kind, fields } of stepsOf(draft).flatMap(gestureUses)) {
    const isValue = kind !== undefined && kind !== 'attach' && takes[kind].includes('kit');
    if (isValue && fields.kit) yield* unknownValue(fields.kit.value, fields.kit.at, catalogue);
  }
  for (const { leaf } of textsOf(draft)) {
    for (const { 1: name = '', index } of leaf.value.matchAll(/\{\{([^{}]{1,60})\}\}/gu)) {
      yield* unknownValue(name.trim(), spanIn(leaf.text, index + 2, name.length), catalogue);
    }
  }
};

function* unknownValue(name: string, at: Span, { values }: Catalogue): Generator<Finding> {
  if (!values.includes(name)) {
    yield withSuggestion({ code: 'C6', at, values: { nom: name } }, name, values);
  }
}
