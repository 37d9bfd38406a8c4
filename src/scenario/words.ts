import { readRecordings } from './recordings';
import type { Scenario, Text } from './scenario';
import { readTranslation } from './translation';

/** Something for each sentence, by the French one: its translation, or its recording. */
export type Words = Readonly<Record<Text, string>>;

/** A translation of a checked scenario: its sentences only, not those that no longer serve. */
export function wordsOf(scenario: Scenario, language: string, translation: string): Words {
  const { words } = readTranslation(translation, language);
  return ofSentences(scenario, words);
}

/**
 * The recordings of a checked scenario: the name of the audio file of each of its sentences.
 * @param audio the names of the audio files there are
 */
export function recordingsOf(
  scenario: Scenario,
  language: string,
  source: string,
  audio: readonly string[],
): Words {
  const { recordings } = readRecordings(source, language);
  const there = Object.entries(recordings).filter(([, name]) => audio.includes(name));
  return ofSentences(scenario, Object.fromEntries(there));
}

function ofSentences(scenario: Scenario, words: Words): Words {
  const sentences = new Set(sentencesOf(scenario));
  return Object.fromEntries(Object.entries(words).filter(([text]) => sentences.has(text)));
}

/** Every sentence that a learner may read, in the order of the file; one that comes twice, twice. */
export function sentencesOf({ title, summary, steps }: Scenario): readonly Text[] {
  const inSteps = steps.flatMap(({ instruction, why, hints, answers }) => [
    instruction,
    ...(why === undefined ? [] : [why]),
    ...hints,
    ...answers.map(({ say }) => say),
  ]);
  return [title, summary, ...inSteps];
}
