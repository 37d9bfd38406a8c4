import type { Finding } from '../diagnostic';
import type { Leaf } from '../draft';
import type { Translation } from '../translation';

/** L1: a sentence that a translation does not have. Told once, at its first place in the scenario. */
export function* untranslated(
  sentences: readonly Leaf<string>[],
  { language, entries }: Translation,
): Generator<Finding> {
  const known = new Set(entries.map(({ key }) => key.value));
  for (const { value, at } of sentences) {
    if (!known.has(value)) yield { code: 'L1', at, values: { langue: language } };
    known.add(value);
  }
}
