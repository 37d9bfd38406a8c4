import { check } from '../scenario/check';
import { isClean, type Diagnostic } from '../scenario/diagnostic';
import { inOrder } from '../scenario/places';
import type { Simulator } from '../scenario/ports';
import { prove } from '../scenario/prove';
import { proofDiagnostics } from '../scenario/rules/proof';
import type { Scenario } from '../scenario/scenario';
import type { ScenarioFile } from './files';
import { wordsOf, type Words } from './words';

/** A file that was checked and, where nothing blocks, proved. */
export interface Examined {
  readonly file: ScenarioFile;
  /** In the order of the lines; a translation's after the scenario's. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when an error was found. */
  readonly scenario?: Scenario;
  /** By language; empty when an error was found. */
  readonly words: Readonly<Record<string, Words>>;
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
  const { folder, source, translations } = file;
  const others = shipped.filter((id) => id !== folder);
  const checked = check(source, {
    catalogue,
    others,
    translations,
    ...(folder !== undefined && { folder }),
  });
  if (!checked.scenario || !isClean(checked.diagnostics)) {
    return { file, diagnostics: checked.diagnostics, words: {} };
  }
  const proof = prove(checked.scenario, simulator);
  const found = proofDiagnostics(proof, checked.scenario, catalogue, checked.places);
  const diagnostics = inOrder([...checked.diagnostics, ...found]);
  if (!isClean(diagnostics)) return { file, diagnostics, words: {} };
  return { file, diagnostics, scenario: checked.scenario, words: allWords(checked.scenario, file) };
}

function allWords(scenario: Scenario, { translations }: ScenarioFile): Record<string, Words> {
  const each = Object.entries(translations);
  return Object.fromEntries(each.map(([name, text]) => [name, wordsOf(scenario, name, text)]));
}
