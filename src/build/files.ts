import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A scenario file with what stands beside it. */
export interface ScenarioFile {
  /** For the reader: from the current folder, or as it was named. */
  readonly path: string;
  readonly source: string;
  /** The folder under `scenarios/`, which the scenario's id must repeat; absent elsewhere. */
  readonly folder?: string;
  /** Translations beside the file, by language. */
  readonly translations: Readonly<Record<string, string>>;
  /** Lists of recordings beside the file, by language. */
  readonly voices: Readonly<Record<string, string>>;
  /** Where each audio file of the folder `voix` is, by its name. */
  readonly audio: Readonly<Record<string, string>>;
}

const scenarioName = 'scenario.yaml';
const translationName = /^([a-z]{2,3})\.yaml$/u;
const voiceName = /^voix\.([a-z]{2,3})\.yaml$/u;
const audioFolder = 'voix';

/** The names of the shipped scenarios' folders, sorted. @param home the folder `scenarios/` */
export function shippedNames(home: string): readonly string[] {
  if (!existsSync(home)) return [];
  const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name);
  return names.filter((name) => existsSync(join(home, name, scenarioName))).sort();
}

/** Every shipped scenario, in the order of their names. */
export function shippedFiles(home: string): readonly ScenarioFile[] {
  return shippedNames(home).map((name) => readScenarioFile(join(home, name, scenarioName)));
}

/** Reads one file and what stands beside it. Throws when it cannot be read. */
export function readScenarioFile(given: string): ScenarioFile {
  const full = resolve(given);
  const path = shownPath(given);
  const source = readStart(full);
  if (basename(full) !== scenarioName) {
    return { path, source, translations: {}, voices: {}, audio: {} };
  }
  const folder = dirname(full);
  const isShipped = basename(dirname(folder)) === 'scenarios';
  const beside = {
    translations: readByLanguage(folder, translationName),
    voices: readByLanguage(folder, voiceName),
    audio: audioIn(join(folder, audioFolder)),
  };
  return { path, source, ...beside, ...(isShipped && { folder: basename(folder) }) };
}

/** From the current folder, where the file is inside it. */
function shownPath(given: string): string {
  const path = relative('.', given).replaceAll(sep, '/');
  return path.startsWith('..') || isAbsolute(path) ? given : path;
}

/** Twice what the checker accepts (rule Y1): a film is refused without being read whole. */
const enough = 512 * 1024;

function readStart(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(enough);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, enough, 0));
  } finally {
    closeSync(file);
  }
}

/** @param pattern its first group is the language */
function readByLanguage(folder: string, pattern: RegExp): Record<string, string> {
  const found = readdirSync(folder).sort();
  const texts = found.flatMap((name) => {
    const language = pattern.exec(name)?.[1];
    return language === undefined ? [] : [[language, readStart(join(folder, name))] as const];
  });
  return Object.fromEntries(texts);
}

function audioIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, join(folder, name)]));
}
