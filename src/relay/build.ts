import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildProblem } from './problem';

const sources = ['src', 'scenarios', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** The page, and the last file that a build writes, even one that fails: both tell its age. */
const page = 'index.html';
const lastWritten = 'sw.js';

function modified(path: string): number {
  return statSync(path).mtimeMs;
}

function newestUnder(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  const times = entries.map((entry) => modified(join(entry.parentPath, entry.name)));
  return Math.max(modified(path), ...times);
}

/** Whether the built app is missing, unfinished or older than its sources. */
export function needsBuild(root: string): boolean {
  const marks = [page, lastWritten].map((name) => join(root, 'dist', name));
  if (!marks.every((mark) => existsSync(mark))) return true;
  const built = Math.min(...marks.map(modified));
  return sources.some((source) => newestUnder(join(root, source)) > built);
}

/** Plugins print what they make; the first line that we print is the address. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
}

/** Builds the app into `dist`. @throws StartProblem with one sentence when it cannot */
export async function buildApp(root: string): Promise<void> {
  try {
    const { build } = await import('vite');
    await quietly(() => build({ root, logLevel: 'silent' }));
  } catch (cause) {
    throw buildProblem(cause);
  }
}
