import { check } from './check';
import { isClean, type Diagnostic, type Place } from './diagnostic';
import { inOrder } from './places';
import type { Simulator } from './ports';
import { prove, type Proof } from './prove';
import { proofDiagnostics } from './rules/proof';
import type { Scenario } from './scenario';
import { recordingsOf, wordsOf, type Words } from './words';

/** The texts of a scenario, and of the files beside it. */
export interface ScenarioTexts {
  readonly source: string;
  /** Translations, by language. */
  readonly translations: Readonly<Record<string, string>>;
  /** Lists of recordings, by language. */
  readonly voices: Readonly<Record<string, string>>;
  /** The names of the audio files. */
  readonly audio: readonly string[];
  /** The folder that the scenario's id must repeat, where it lies in one. */
  readonly folder?: string;
}

/** A scenario that was checked and, where nothing blocks, proved. */
export interface Examination {
  /** In the order of the lines; those of the files beside it after the scenario's. */
  readonly diagnostics: readonly Diagnostic[];
  /** What could be made of the file, to be shown even half-broken. */
  readonly draft?: Scenario;
  /** Absent when an error was found. */
  readonly scenario?: Scenario;
  /** Absent when an error was found before it. */
  readonly proof?: Proof;
  /** The place of each value, by its French path. */
  readonly places: Readonly<Record<string, Place>>;
  /** By language; empty when an error was found. */
  readonly words: Readonly<Record<string, Words>>;
  /** By language: the name of the audio file of each sentence; empty when an error was found. */
  readonly recordings: Readonly<Record<string, Words>>;
}

/**
 * Checks a scenario, then proves it on the simulated computer where nothing blocks. Pure and total.
 * @param others the ids of the other scenarios
 * @param onchecked told between the two, where nothing blocks: the proof takes most of the time
 */
export function examine<World>(
  simulator: Simulator<World>,
  texts: ScenarioTexts,
  others: readonly string[],
  onchecked: () => void = () => undefined,
): Examination {
  const { catalogue } = simulator;
  const { source, ...beside } = texts;
  const checked = check(source, { ...beside, catalogue, others });
  const { diagnostics, places, scenario: draft } = checked;
  const none = { words: {}, recordings: {} };
  if (!draft) return { diagnostics, places, ...none };
  if (!isClean(diagnostics)) return { diagnostics, places, draft, ...none };
  onchecked();
  const proof = prove(draft, simulator);
  const found = proofDiagnostics(proof, draft, catalogue, places);
  const all = { diagnostics: inOrder([...diagnostics, ...found]), places, draft, proof };
  return isClean(found)
    ? { ...all, scenario: draft, ...besideOf(draft, texts) }
    : { ...all, ...none };
}

function besideOf(scenario: Scenario, { translations, voices, audio }: ScenarioTexts) {
  return {
    words: byLanguage(translations, (name, text) => wordsOf(scenario, name, text)),
    recordings: byLanguage(voices, (name, text) => recordingsOf(scenario, name, text, audio)),
  };
}

function byLanguage(
  texts: Readonly<Record<string, string>>,
  read: (language: string, text: string) => Words,
): Record<string, Words> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(name, text)]));
}
