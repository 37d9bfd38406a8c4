import { existsSync } from 'node:fs';
import { isClean } from '../scenario/diagnostic';
import type { Simulator } from '../scenario/ports';
import { readArguments, usage, type Request } from './arguments';
import { beginScenario } from './begin';
import { examineAll, type Examined } from './examine';
import { readScenarioFile, shippedFiles, shippedNames, type ScenarioFile } from './files';
import { closingLine, jsonReport, textReport } from './report';
import { waiting, watchScenarios } from './watch';
import { guidePath, schemaPath, writeGenerated } from './write';

const home = 'scenarios';

/** What a run of the command prints, and its exit code. */
export interface Ending {
  /** 0: nothing blocks; 1: an error was found; 2: called wrongly. */
  readonly code: 0 | 1 | 2;
  readonly output?: string;
  /** For the error stream. */
  readonly complaint?: string;
  /** Goes on until `stop` is called, which gives the exit code of that moment. */
  readonly goOn?: (print: (text: string) => void) => { stop(): 0 | 1 };
}

/**
 * Runs the command in the current folder.
 * @param words the command line without the program; @param simulator on which files are proved
 */
export function run<World>(words: readonly string[], simulator: Simulator<World>): Ending {
  const request = readArguments(words);
  if (typeof request === 'string') return refuse(request);
  if (request.isHelp) return { code: 0, output: usage };
  if (request.isWrite) return write();
  if (request.begin !== undefined) return begin(request.begin);
  const files = request.files.length > 0 ? readAll(request.files) : shippedFiles(home);
  return typeof files === 'string' ? refuse(files) : check(files, request, simulator);
}

/** @returns a sentence when one of them cannot be read */
function readAll(paths: readonly string[]): readonly ScenarioFile[] | string {
  const files: ScenarioFile[] = [];
  for (const path of paths) {
    const file = readOne(path);
    if (!file) return `Le fichier « ${path} » n'existe pas, ou ne se lit pas.`;
    files.push(file);
  }
  return files;
}

function readOne(path: string): ScenarioFile | undefined {
  try {
    return readScenarioFile(path);
  } catch {
    return undefined;
  }
}

function check<World>(
  files: readonly ScenarioFile[],
  { isJson, isWatch, files: named }: Request,
  simulator: Simulator<World>,
): Ending {
  const examine = (some: readonly ScenarioFile[]) =>
    examineAll(simulator, some, shippedNames(home));
  const examined = examine(files);
  const text = [textReport(examined), closingLine(examined)].filter((part) => part !== '');
  const code = codeOf(examined.every(({ diagnostics }) => isClean(diagnostics)));
  if (isJson) return { code, output: JSON.stringify(jsonReport(examined), null, 2) };
  if (!isWatch) return { code, output: text.join('\n\n') };
  const goOn = watching(named, examine, examined);
  return { code, output: [...text, waiting].join('\n\n'), goOn };
}

/** @param named files of the command line; every shipped one when empty */
function watching(
  named: readonly string[],
  examine: (files: readonly ScenarioFile[]) => readonly Examined[],
  examined: readonly Examined[],
): NonNullable<Ending['goOn']> {
  const places =
    named.length > 0
      ? { read: () => named.flatMap((path) => readOne(path) ?? []) }
      : { read: () => shippedPresent(), home };
  return (print) => {
    const { stop } = watchScenarios({ ...places, examine, print }, examined);
    return { stop: () => codeOf(stop()) };
  };
}

/** The shipped ones that can be read at this moment: one may be about to go, or to come. */
function shippedPresent(): readonly ScenarioFile[] {
  return shippedNames(home).flatMap((name) => readOne(`${home}/${name}/scenario.yaml`) ?? []);
}

const codeOf = (isFine: boolean): 0 | 1 => (isFine ? 0 : 1);

function begin(id: string): Ending {
  const begun = beginScenario(home, id);
  if ('problem' in begun) return { code: 2, complaint: begun.problem };
  return { code: 0, output: `${begun.path} est prêt. Ouvrez-le et changez ses phrases.` };
}

function write(): Ending {
  const problem = existsSync(guidePath) ? writeGenerated() : `${guidePath} n'existe pas.`;
  if (problem !== undefined) return { code: 2, complaint: problem };
  return { code: 0, output: `${schemaPath} et ${guidePath} sont à jour.` };
}

function refuse(sentence: string): Ending {
  return { code: 2, complaint: `${sentence}\n\n${usage}` };
}
