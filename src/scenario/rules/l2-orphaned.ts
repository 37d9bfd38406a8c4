import type { Finding } from '../diagnostic';
import type { Leaf } from '../draft';
import { withSuggestion } from '../rule';
import type { Translation } from '../translation';

/** L2: a translation of a sentence that the scenario no longer has. */
export function* orphaned(
  sentences: readonly Leaf<string>[],
  { entries }: Translation,
): Generator<Finding> {
  const known = new Set(sentences.map(({ value }) => value));
  const translated = new Set(entries.map(({ key }) => key.value));
  const free = [...known].filter((sentence) => !translated.has(sentence));
  for (const { key } of entries) {
    if (known.has(key.value)) continue;
    const finding = { code: 'L2', at: key.at };
    yield key.exact ? withSuggestion(finding, key.value, free) : finding;
  }
}
