import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../problem';

/** What was handed out, on the disk: a name once taken is never given again. */
export interface Taken {
  has(name: string): boolean;
  /** @returns false where it was taken before, by this program or another one */
  take(name: string): boolean;
  release(name: string): void;
  /** Milliseconds since it was taken; undefined where it was not. */
  age(name: string): number | undefined;
}

function onDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** One empty file for each name: the system makes it for one asker only, and it outlives a crash. */
function mark(folder: string, name: string): boolean {
  try {
    closeSync(openSync(join(folder, name), 'wx', 0o600));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
  onDisk(folder);
  return true;
}

/**
 * The memory beside a seat file: `seats.json.taken/`. It holds names of accounts and codes.
 * @throws StartProblem where nothing can be written there
 */
export function openTaken(seatFile: string): Taken {
  const folder = `${seatFile}.taken`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    onDisk(folder);
  } catch {
    throw new StartProblem(
      `«\u202f${folder}\u202f» ne se laisse pas écrire\u202f: les places données y sont notées.`,
    );
  }
  return {
    has: (name) => existsSync(join(folder, name)),
    take: (name) => mark(folder, name),
    release: (name) => rmSync(join(folder, name), { force: true }),
    age: (name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return found && Date.now() - found.mtimeMs;
    },
  };
}
