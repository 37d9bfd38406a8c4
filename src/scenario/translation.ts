import type { Diagnostic, Finding } from './diagnostic';
import type { Leaf } from './draft';
import type { LocatedEntry } from './located';
import { markupProblems } from './markup';
import { inOrder, normalise, placesOf, toDiagnostic } from './places';
import { read } from './read';
import { personalData } from './real-data';
import { orphaned } from './rules/l2-orphaned';
import { otherMarks } from './rules/l3-other-marks';

/** A translation file as it stands: sentences in French, each with its translation. */
export interface Translation {
  /** As the file is called: `en`. */
  readonly language: string;
  readonly entries: readonly LocatedEntry[];
}

/**
 * Reads a translation file, within the same limits as a scenario.
 * @returns the translation of each sentence, keyed by the French one, and what is to be said of
 *   the file, placed in it; `orphaned` sentences only where the scenario's are given; no
 *   `translation` where the file cannot be read
 */
export function readTranslation(
  source: string,
  language: string,
  sentences?: readonly Leaf<string>[],
): {
  readonly words: Readonly<Record<string, string>>;
  readonly translation?: Translation;
  readonly diagnostics: readonly Diagnostic[];
} {
  const text = normalise(source);
  const { tree, findings } = read(text);
  const translation = { language, entries: tree?.entries ?? [] };
  const found: Finding[] = [
    ...findings,
    ...(tree ? personalData(text, tree) : []),
    ...translation.entries.flatMap((entry) => [...inEntry(entry)]),
    ...otherMarks(translation),
    ...(sentences && tree ? orphaned(sentences, translation) : []),
  ];
  const place = placesOf(text);
  const diagnostics = found.map((each) => toDiagnostic(each, place, `${language}.yaml`));
  return {
    words: wordsOf(translation),
    ...(tree && { translation }),
    diagnostics: inOrder(diagnostics),
  };
}

function* inEntry({ key, value }: LocatedEntry): Generator<Finding> {
  const values = { champ: key.value, attendu: 'un texte' };
  if (value.kind !== 'text') yield { code: 'S3', at: key.at, values };
  else if (value.value.trim() === '') yield { code: 'S10', at: key.at, values };
  else {
    yield* markupProblems(value, 'unclosed', 'T3');
    yield* markupProblems(value, 'unknown', 'T6');
    yield* markupProblems(value, 'unopened', 'T7');
    yield* markupProblems(value, 'empty', 'T8');
    yield* markupProblems(value, 'nested', 'T9');
  }
}

function wordsOf({ entries }: Translation): Record<string, string> {
  const pairs = entries.flatMap(({ key, value }) =>
    value.kind === 'text' && value.value.trim() !== '' ? [[key.value, value.value] as const] : [],
  );
  return Object.fromEntries(pairs);
}
