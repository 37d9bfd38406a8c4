import { check } from '../scenario/check';
import { isClean, type Diagnostic } from '../scenario/diagnostic';
import { inOrder } from '../scenario/places';
import type { Simulator } from '../scenario/ports';
import { prove } from '../scenario/prove';
import { proofDiagnostics } from '../scenario/rules/proof';
import type { Scenario } from '../scenario/scenario';
import type { ScenarioFile } from './files';
import { recordingsOf, wordsOf, type Words } from './words';

/** A file that was checked and, where nothing blocks, proved. */
export interface Examined {
  readonly file: ScenarioFile;
  /** In the order of the lines; those of the files beside it after the scenario's. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when an error was found. */
  readonly scenario?: Scenario;
  /** By language; empty when an error was found. */
  readonly words: Readonly<Record<string, Words>>;
  /** By language: the path of the audio file of each sentence; empty when an error was found. */
  readonly recordings: Readonly<Record<string, Words>>;
}

/** Checks and proves files. @param shipped the ids that `apres` may name, beside the files' own */
export function examineAll<World>(
  simulator: Simulator<World>,
  files: readonly ScenarioFile[],
  shipped: readonly string[],
): readonly Examined[] {
  return files.map((file) => examine(simulator, file, shipped));
}

function examine<World>(
  simulator: Simulator<World>,
  file: ScenarioFile,
  shipped: readonly string[],
): Examined {
  const { catalogue } = simulator;
  const { folder, source, translations, voices, audio } = file;
  const others = shipped.filter((id) => id !== folder);
  const checked = check(source, {
    catalogue,
    others,
    translations,
    voices,
    audio: Object.keys(audio),
    ...(folder !== undefined && { folder }),
  });
  if (!checked.scenario || !isClean(checked.diagnostics)) {
    return { file, diagnostics: checked.diagnostics, words: {}, recordings: {} };
  }
  const proof = prove(checked.scenario, simulator);
  const found = proofDiagnostics(proof, checked.scenario, catalogue, checked.places);
  const diagnostics = inOrder([...checked.diagnostics, ...found]);
  if (!isClean(diagnostics)) return { file, diagnostics, words: {}, recordings: {} };
  const { scenario } = checked;
  return { file, diagnostics, scenario, ...beside(scenario, file) };
}

function beside(scenario: Scenario, { translations, voices, audio }: ScenarioFile) {
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
