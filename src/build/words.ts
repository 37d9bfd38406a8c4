import type { Scenario, Text } from '../scenario/scenario';
import { readRecordings } from '../scenario/recordings';
import { readTranslation } from '../scenario/translation';

export type Words = Readonly<Record<string, string>>;

/** A translation of a checked scenario: its sentences only, not those that no longer serve. */
export function wordsOf(scenario: Scenario, language: string, translation: string): Words {
  const texts = new Set(textsOf(scenario));
  const { words } = readTranslation(translation, language);
  return Object.fromEntries(Object.entries(words).filter(([text]) => texts.has(text)));
}

/**
 * The recordings of a checked scenario: the audio file of each of its sentences.
 * @param audio where each audio file is, by its name
 */
export function recordingsOf(
  scenario: Scenario,
  language: string,
  source: string,
  audio: Readonly<Record<string, string>>,
): Words {
  const texts = new Set(textsOf(scenario));
  const { recordings } = readRecordings(source, language);
  const found = Object.entries(recordings).flatMap(([text, name]) => {
    const path = Object.hasOwn(audio, name) ? audio[name] : undefined;
    return texts.has(text) && path !== undefined ? [[text, path] as const] : [];
  });
  return Object.fromEntries(found);
}

function textsOf({ title, summary, steps }: Scenario): readonly Text[] {
  const inSteps = steps.flatMap(({ instruction, why, hints, answers }) => [
    instruction,
    ...(why === undefined ? [] : [why]),
    ...hints,
    ...answers.map(({ say }) => say),
  ]);
  return [title, summary, ...inSteps];
}
