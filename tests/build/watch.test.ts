import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { change, project } from './fixtures';

const root = resolve(import.meta.dirname, '../..');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Watching {
  /** What was printed since the last call that found its words. */
  said(words: string): Promise<string>;
  /** Ctrl+C. @returns the exit code */
  interrupt(): Promise<number | null>;
}

/** The command in a terminal, on the toy computer, once it waits for changes. */
async function watching(cwd: string, ...words: readonly string[]): Promise<Watching> {
  const entry = join(root, 'tests/support/tiny-command.ts');
  const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(process.execPath, ['--import', loader, entry, '--watch', ...words], { cwd });
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  }
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  const said = async (expected: string): Promise<string> => {
    await vi.waitFor(() => expect(printed).toContain(expected), { timeout: 30_000 });
    const text = printed;
    printed = '';
    return text;
  };
  await said('Ctrl+C');
  return { said, interrupt: () => (child.kill('SIGINT'), ended) };
}

const file = 'scenarios/adresse/scenario.yaml';

describe('the command, watching', { timeout: 90_000 }, () => {
  it('tells at each change what is wrong, and when all is well again', async () => {
    const folder = project();
    const terminal = await watching(folder);
    change(folder, 'adresse', 'theme: entrer', 'theme: sortir');
    const report = await terminal.said('1 scénario vérifié : 1 erreur');
    expect(report).toContain(`${file}:5:8 — Erreur S4`);
    expect(report).not.toContain('attestation');
    change(folder, 'adresse', 'theme: sortir', 'theme: entrer');
    await terminal.said(`${file} : aucun problème`);
    expect(await terminal.interrupt()).toBe(0);
  });

  it('ends with 1 where an error is left', async () => {
    const folder = project();
    const terminal = await watching(folder);
    change(folder, 'adresse', 'theme: entrer', 'theme: sortir');
    await terminal.said('Erreur S4');
    expect(await terminal.interrupt()).toBe(1);
  });

  it('hears of translations, recordings, and files put in the place of others', async () => {
    const folder = project();
    const beside = join(folder, 'scenarios/attestation');
    const terminal = await watching(folder);
    writeFileSync(join(beside, 'en.yaml'), '"Une phrase qui a changé.": "A changed sentence."\n');
    await terminal.said('Attention L2');
    rmSync(join(beside, 'voix/bonhomme.wav'));
    await terminal.said('Erreur L6');
    const fresh = join(folder, 'fresh.yaml');
    cpSync(join(folder, file), fresh);
    writeFileSync(fresh, 'format: 2\n');
    renameSync(fresh, join(folder, file));
    await terminal.said('Erreur V1');
    await terminal.interrupt();
  });

  it('hears of a scenario that comes, and of one that goes', async () => {
    const folder = project();
    const terminal = await watching(folder);
    cpSync(join(folder, 'scenarios/adresse'), join(folder, 'scenarios/autre'), { recursive: true });
    expect(await terminal.said('Erreur R2')).toContain('scenarios/autre/scenario.yaml');
    rmSync(join(folder, 'scenarios/autre'), { recursive: true });
    await terminal.said("scenarios/autre/scenario.yaml n'est plus là.");
    expect(await terminal.interrupt()).toBe(0);
  });

  it('hears of a file that comes some time after its folder', async () => {
    const folder = project();
    const terminal = await watching(folder);
    const late = join(folder, 'scenarios/autre');
    mkdirSync(late);
    await setTimeout(1_000);
    cpSync(join(folder, file), join(late, 'scenario.yaml'));
    expect(await terminal.said('Erreur R2')).toContain('scenarios/autre/scenario.yaml');
    await terminal.interrupt();
  });

  it('watches only the files that are named', async () => {
    const folder = project();
    writeFileSync(join(folder, 'brouillon.yaml'), 'format: 1\n');
    const terminal = await watching(folder, 'brouillon.yaml');
    change(folder, 'adresse', 'theme: entrer', 'theme: sortir');
    writeFileSync(join(folder, 'brouillon.yaml'), 'format: 2\n');
    expect(await terminal.said('Erreur V1')).not.toContain('adresse');
    expect(await terminal.interrupt()).toBe(1);
  });
});
