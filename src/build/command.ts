import { existsSync } from 'node:fs';
import { isClean } from '../scenario/diagnostic';
import type { Simulator } from '../scenario/ports';
import { readArguments, usage } from './arguments';
import { examineAll } from './examine';
import { readScenarioFile, shippedFiles, shippedNames, type ScenarioFile } from './files';
import { closingLine, jsonReport, textReport } from './report';
import { guidePath, schemaPath, writeGenerated } from './write';

const home = 'scenarios';

/** What a run of the command prints, and its exit code. */
export interface Ending {
  /** 0: nothing blocks; 1: an error was found; 2: called wrongly. */
  readonly code: 0 | 1 | 2;
  readonly output?: string;
  /** For the error stream. */
  readonly complaint?: string;
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
  const files = request.files.length > 0 ? readAll(request.files) : shippedFiles(home);
  return typeof files === 'string' ? refuse(files) : check(files, request.isJson, simulator);
}

/** @returns a sentence when one of them cannot be read */
function readAll(paths: readonly string[]): readonly ScenarioFile[] | string {
  const files: ScenarioFile[] = [];
  for (const path of paths) {
    try {
      files.push(readScenarioFile(path));
    } catch {
      return `Le fichier « ${path} » n'existe pas, ou ne se lit pas.`;
    }
  }
  return files;
}

function check<World>(
  files: readonly ScenarioFile[],
  isJson: boolean,
  simulator: Simulator<World>,
): Ending {
  const examined = examineAll(simulator, files, shippedNames(home));
  const text = [textReport(examined), closingLine(examined)].filter((part) => part !== '');
  return {
    code: examined.every(({ diagnostics }) => isClean(diagnostics)) ? 0 : 1,
    output: isJson ? JSON.stringify(jsonReport(examined), null, 2) : text.join('\n\n'),
  };
}

function write(): Ending {
  const problem = existsSync(guidePath) ? writeGenerated() : `${guidePath} n'existe pas.`;
  if (problem !== undefined) return { code: 2, complaint: problem };
  return { code: 0, output: `${schemaPath} et ${guidePath} sont à jour.` };
}

function refuse(sentence: string): Ending {
  return { code: 2, complaint: `${sentence}\n\n${usage}` };
}
