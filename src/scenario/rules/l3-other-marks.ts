import type { Finding } from '../diagnostic';
import { parseText } from '../text';
import type { Translation } from '../translation';

/** L3: a translation has the same keys and kit values as the French sentence. */
export function* otherMarks({ language, entries }: Translation): Generator<Finding> {
  for (const { key, value } of entries) {
    if (value.kind !== 'text') continue;
    const apart = marksApart(key.value, value.value);
    const values = { langue: language, marques: apart.join(', ') };
    if (apart.length > 0) yield { code: 'L3', at: value.at, values };
  }
}

/** The keys and kit values that only one of both has. */
export function marksApart(french: string, translation: string): readonly string[] {
  const own = marksOf(french);
  const given = marksOf(translation);
  return [...minus(own, given), ...minus(given, own)];
}

function marksOf(text: string): readonly string[] {
  return parseText(text).parts.flatMap(({ kind, text: inside }) => {
    if (kind === 'value') return [`{{${inside}}}`];
    return kind === 'key' ? [`[[${inside}]]`] : [];
  });
}

const minus = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((mark) => !some.includes(mark));
