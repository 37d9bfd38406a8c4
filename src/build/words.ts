import type { Scenario, Text } from '../scenario/scenario';
import { readTranslation } from '../scenario/translation';

export type Words = Readonly<Record<string, string>>;

/** A translation of a checked scenario: its sentences only, not those that no longer serve. */
export function wordsOf(scenario: Scenario, language: string, translation: string): Words {
  const texts = new Set(textsOf(scenario));
  const { words } = readTranslation(translation, language);
  return Object.fromEntries(Object.entries(words).filter(([text]) => texts.has(text)));
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
