import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(() => {
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

/** An empty folder, removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coup-dessai-seats-'));
  made.push(folder);
  return folder;
}

/** What a promise was refused with. */
export async function sentenceOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (cause) {
    return (cause as Error).message;
  }
  return '';
}
