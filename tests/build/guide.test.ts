import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'scenarios/README.md'), 'utf8');
const [, section = ''] =
  /\n## Votre premier scénario en dix minutes\n([^]*?)\n## /u.exec(guide) ?? [];

/** What an author does, in the order of the page. */
type Deed =
  | { readonly kind: 'run'; readonly command: string; readonly answer: string }
  | { readonly kind: 'mistake'; readonly wrong: string; readonly right: string }
  | { readonly kind: 'mend' }
  | { readonly kind: 'paste'; readonly text: string };

const pattern =
  /```sh\n(?<command>[^\n]+)\n```(?:\n\n```text\n(?<answer>[^]*?)\n```)?|écrivez `(?<wrong>\w+)` à la place de\s+`(?<right>\w+)`|(?<mend>Remettez `)|```yaml\n(?<text>[^]*?)```/gu;

const deeds: readonly Deed[] = [...section.matchAll(pattern)].map(({ groups = {} }): Deed => {
  const { command, answer = '', wrong, right = '', text = '' } = groups;
  if (command !== undefined) return { kind: 'run', command, answer };
  if (wrong !== undefined) return { kind: 'mistake', wrong, right };
  return groups['mend'] === undefined ? { kind: 'paste', text } : { kind: 'mend' };
});

/** A fresh copy of the project as far as the commands need it. */
const project = mkdtempSync(join(tmpdir(), 'coup-dessai-guide-'));
for (const name of ['src', 'node_modules']) symlinkSync(join(root, name), join(project, name));
copyFileSync(join(root, 'package.json'), join(project, 'package.json'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const path = join(project, 'scenarios/ouvrir-mon-compte/scenario.yaml');
const edit = (change: (text: string) => string): void => {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};

/** Types a command in a terminal; one that goes on is left with Ctrl+C once it has answered. */
function typed(command: string, answer: string): Promise<string> {
  const child = spawn('/bin/sh', ['-c', command], { cwd: project, detached: true });
  let printed = '';
  const isWaiting = command.includes('--watch');
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
      if (isWaiting && printed.includes(answer)) process.kill(-(child.pid ?? 0), 'SIGINT');
    });
  }
  return new Promise((done) => child.on('close', () => done(printed.trimEnd())));
}

let mistake = { wrong: '', right: '' };

async function follow(deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'run':
      return expect(await typed(deed.command, deed.answer)).toBe(deed.answer);
    case 'mistake':
      mistake = deed;
      return edit((text) => text.replace(` ${deed.right}:`, ` ${deed.wrong}:`));
    case 'mend':
      return edit((text) => text.replace(` ${mistake.wrong}:`, ` ${mistake.right}:`));
    case 'paste':
      return edit((text) => text.replace('  bravo:\n', `${deed.text}  bravo:\n`));
  }
}

describe('« Votre premier scénario en dix minutes », followed word for word', () => {
  it('has everything that an author does in it', () => {
    const kinds = deeds.map(({ kind }) => kind).join(' ');
    expect(kinds).toBe('run run mistake run mend paste run run');
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    // Played in Chromium by dev.spec.ts.
    expect(deeds.at(-1)).toMatchObject({ command: 'npm run dev' });
    expect(scripts.scripts['dev']).toBe('vite');
    expect(readFileSync(join(root, 'vite.config.ts'), 'utf8')).toContain('port: 5173');
    expect(section).toContain('http://localhost:5173');
  });

  it('works as it is written', { timeout: 240_000 }, async () => {
    for (const deed of deeds.slice(0, -1)) await follow(deed);
    expect(readFileSync(path, 'utf8')).toContain('{ geste: saisie, kit: numero }');
  });
});
