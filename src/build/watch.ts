import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';
import { isClean } from '../scenario/diagnostic';
import type { Examined } from './examine';
import { closingLine, textReport } from './report';
import type { ScenarioFile } from './files';

/** What is watched, and who is told. */
export interface WatchSetup {
  /** Reads the files again, as far as they can be read. */
  readonly read: () => readonly ScenarioFile[];
  readonly examine: (files: readonly ScenarioFile[]) => readonly Examined[];
  /** A folder whose new scenarios are watched too; absent where files were named. */
  readonly home?: string;
  readonly print: (text: string) => void;
}

/** Programs write a file in several goes. */
const quietFor = 150;

export const waiting = 'Enregistrez un fichier : il sera vérifié. Pour arrêter : Ctrl+C.';

/**
 * Checks files at each change of them or of what stands beside them, and prints the report of what
 * changed.
 * @param known what was found before the first change
 * @returns `stop`, which gives what holds at that moment: whether nothing blocks
 */
export function watchScenarios(setup: WatchSetup, known: readonly Examined[]): { stop(): boolean } {
  const found = new Map(known.map((each) => [each.file.path, each]));
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    const files = setup.read();
    listen(files);
    const gone = [...found.keys()].filter((path) => !files.some((file) => file.path === path));
    for (const path of gone) {
      found.delete(path);
      setup.print(`${path} n'est plus là.`);
    }
    const changed = files.filter((file) => hasChanged(found.get(file.path)?.file, file));
    if (changed.length === 0) return;
    const examined = setup.examine(changed);
    for (const each of examined) found.set(each.file.path, each);
    setup.print(`\n${reportOf(examined)}`);
  };

  const listen = (files: readonly ScenarioFile[]): void => {
    const { home } = setup;
    const folders = new Set([...(home ? withFolders(home) : []), ...files.flatMap(foldersOf)]);
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder) || !existsSync(folder)) continue;
      // A folder that is removed while it is watched is told by the one above it.
      watchers.set(
        folder,
        watch(folder, soon).on('error', () => undefined),
      );
      // What came into it before it was watched is seen too.
      soon();
    }
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, quietFor);
  };

  listen(known.map(({ file }) => file));
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      return [...found.values()].every(({ diagnostics }) => isClean(diagnostics));
    },
  };
}

/** Folders and not files: a program may put a new file in the place of the old one. */
function foldersOf({ path }: ScenarioFile): readonly string[] {
  const folder = dirname(path);
  return [folder, join(folder, 'voix')];
}

/** The folder, and those in it: a scenario's file may come a moment after its folder. */
function withFolders(home: string): readonly string[] {
  if (!existsSync(home)) return [];
  const inside = readdirSync(home, { withFileTypes: true }).filter((each) => each.isDirectory());
  return [home, ...inside.map(({ name }) => join(home, name))];
}

function hasChanged(before: ScenarioFile | undefined, now: ScenarioFile): boolean {
  return JSON.stringify(before) !== JSON.stringify(now);
}

/** The remarks on what changed; where there are none, the names of the files say so. */
function reportOf(examined: readonly Examined[]): string {
  const remarks = textReport(examined);
  if (remarks !== '') return `${remarks}\n\n${closingLine(examined)}`;
  return examined.map(({ file }) => `${file.path} : aucun problème`).join('\n');
}
