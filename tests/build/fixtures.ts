import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder that holds `scenarios/` with two good scenarios for the toy computer. */
export function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coup-dessai-'));
  folders.push(folder);
  const good = join(import.meta.dirname, 'fixtures', 'scenarios');
  cpSync(good, join(folder, 'scenarios'), { recursive: true });
  return folder;
}

/** Changes the words of a scenario of the project. */
export function change(folder: string, id: string, from: string, to: string): void {
  const path = join(folder, 'scenarios', id, 'scenario.yaml');
  const source = readFileSync(path, 'utf8');
  if (!source.includes(from)) throw new Error(`« ${from} » is not in ${id}`);
  writeFileSync(path, source.replace(from, to));
}
