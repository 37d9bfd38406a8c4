import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with no separator at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export interface SourceFile {
  /** Its place under the folder asked for, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}

/** Every file under a folder of the repository whose name ends in one of these ways. */
export function filesUnder(folder: string, endings: readonly string[]): readonly SourceFile[] {
  const base = join(root, folder);
  return readdirSync(base, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return {
        path: relative(base, file).replaceAll(sep, '/'),
        text: readFileSync(file, 'utf8'),
      };
    });
}
