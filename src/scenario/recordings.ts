import type { Diagnostic, Finding } from './diagnostic';
import type { Leaf } from './draft';
import type { LocatedEntry } from './located';
import { inOrder, normalise, placesOf, toDiagnostic } from './places';
import { read } from './read';
import { personalData } from './real-data';
import { unusedRecording } from './rules/l4-unused-recording';
import { recordingName } from './rules/l5-recording-name';
import { missingRecording } from './rules/l6-missing-recording';

/** What recordings are looked at with; each rule keeps silent where its part is not given. */
export interface RecordingsContext {
  /** Those of the scenario. */
  readonly sentences?: readonly Leaf<string>[];
  /** The names of the audio files there are. */
  readonly files?: readonly string[];
}

/**
 * Reads a file of recordings, within the same limits as a scenario.
 * @param language as the file is called: `fr` for `voix.fr.yaml`
 * @returns the name of the audio file of each sentence, keyed by the French one, and what is to be
 *   said of the file, placed in it
 */
export function readRecordings(
  source: string,
  language: string,
  { sentences, files }: RecordingsContext = {},
): {
  readonly recordings: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const text = normalise(source);
  const { tree, findings } = read(text);
  const entries = tree?.entries ?? [];
  const found: Finding[] = [
    ...findings,
    ...(tree ? personalData(text, tree) : []),
    ...entries.flatMap((entry) => [...inEntry(entry)]),
    ...(sentences ? unusedRecording(sentences, { language, entries }) : []),
    ...recordingName(entries),
    ...(files ? missingRecording(entries, files) : []),
  ];
  const place = placesOf(text);
  const diagnostics = found.map((each) => toDiagnostic(each, place, `voix.${language}.yaml`));
  return { recordings: namesOf(entries), diagnostics: inOrder(diagnostics) };
}

function* inEntry({ key, value }: LocatedEntry): Generator<Finding> {
  const values = { champ: key.value, attendu: "le nom d'un fichier" };
  if (value.kind !== 'text') yield { code: 'S3', at: key.at, values };
  else if (value.value.trim() === '') yield { code: 'S10', at: key.at, values };
}

function namesOf(entries: readonly LocatedEntry[]): Record<string, string> {
  const pairs = entries.flatMap(({ key, value }) =>
    value.kind === 'text' && value.value.trim() !== '' ? [[key.value, value.value] as const] : [],
  );
  return Object.fromEntries(pairs);
}
