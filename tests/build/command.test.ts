import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/build/command';
import { tiny } from '../support/tiny';
import { change, project } from './fixtures';

const root = resolve(import.meta.dirname, '../..');

afterEach(() => process.chdir(root));

/** Runs the command in a project, on the toy computer. */
function scenarios(folder: string, words: readonly string[]) {
  process.chdir(folder);
  const { code, output = '', complaint = '' } = run(words, tiny);
  return { status: code, stdout: output, stderr: complaint };
}

/** The same in a terminal. @param entry the program, from the root of the repository */
function terminal(cwd: string, words: readonly string[], entry: string) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const program = [tsx, join(root, entry), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const file = 'scenarios/adresse/scenario.yaml';

describe('the command, on shipped files', () => {
  it('ends with 0 and one line when nothing is wrong', () => {
    const { status, stdout, stderr } = scenarios(project(), []);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '2 scénarios vérifiés : aucun problème',
      stderr: '',
    });
  });

  it('prints an empty array for a program when nothing is wrong', () => {
    const { status, stdout } = scenarios(project(), ['--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it('ends with 1, and shows the place, the line and the counts, when something is wrong', () => {
    const folder = project();
    change(folder, 'adresse', 'connexion.accueil', 'conexion.accueil');
    const { status, stdout } = scenarios(folder, []);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}:19:53`);
    expect(stdout).toContain('^^^^');
    expect(stdout).toContain('Vouliez-vous dire « connexion.accueil » ?');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 scénarios vérifiés : 1 erreur');
  });

  it('tells what the proof has found, at the word that it is about', () => {
    const folder = project();
    change(folder, 'adresse', 'page: connexion.accueil', 'page: compte.accueil');
    const { status, stdout } = scenarios(folder, ['--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file,
        line: 19,
        column: 53,
        severity: 'error',
        code: 'P5',
        message:
          "Après le geste de l'étape « adresse », la page est « connexion.accueil », " +
          'pas « compte.accueil ».',
      },
    ]);
  });

  it('names the personas for whom the proof fails, when it is not all of them', () => {
    const folder = project();
    change(folder, 'attestation', 'cible: compte.attestation', 'cible: compte.enfants');
    const { stdout } = scenarios(folder, ['scenarios/attestation/scenario.yaml']);
    expect(stdout).toContain("« compte.enfants » n'est pas à l'écran (pour gerard).");
  });

  it('ends with 0 when there are only warnings and notes', () => {
    const folder = project();
    const long = 'Écrivez un deux trois quatre cinq six sept huit neuf dix onze douze treize.';
    change(folder, 'adresse', "Écrivez l'adresse du site.", long);
    const { status, stdout } = scenarios(folder, []);
    expect(status).toBe(0);
    expect(stdout).toContain('Attention T1');
    expect(stdout).toContain('2 scénarios vérifiés : 1 avertissement');
  });
});

describe('the command, on any file', () => {
  it('checks this file only, wherever it stands', () => {
    const folder = project();
    writeFileSync(join(folder, 'brouillon.yaml'), 'format: 1\netapes: [\n');
    const { status, stdout } = scenarios(folder, ['brouillon.yaml', '--json']);
    expect(status).toBe(1);
    const remarks = JSON.parse(stdout) as { file: string; code: string }[];
    expect(remarks.map((remark) => remark.file)).toContain('brouillon.yaml');
    expect(remarks.every(({ code }) => code.startsWith('Y'))).toBe(true);
  });

  it('names the translation in which a remark lies', () => {
    const folder = project();
    const path = join(folder, 'scenarios/attestation/en.yaml');
    writeFileSync(path, '"Une phrase qui a changé.": "A sentence that changed."\n');
    const { status, stdout } = scenarios(folder, ['--json']);
    const files = (JSON.parse(stdout) as { file: string }[]).map((remark) => remark.file);
    expect(files).toContain('scenarios/attestation/en.yaml');
    expect(status).toBe(0);
  });
});

describe('the name of the file in a remark', () => {
  it('is told from the current folder, and as it was given outside of it', () => {
    const folder = project();
    const outside = join(project(), 'a.yaml');
    writeFileSync(join(folder, 'a.yaml'), 'format: 2\n');
    writeFileSync(outside, 'format: 2\n');
    const names = (path: string) =>
      (JSON.parse(scenarios(folder, [path, '--json']).stdout) as { file: string }[])[0]?.file;
    expect(names(join(folder, 'a.yaml'))).toBe('a.yaml');
    expect(names('./a.yaml')).toBe('a.yaml');
    expect(names(outside)).toBe(outside);
  });
});

describe('a file that is far too long', () => {
  it('is refused like a long one, with 1', () => {
    const folder = project();
    writeFileSync(join(folder, 'film.yaml'), Buffer.alloc(3_000_000, 'a'));
    const { status, stdout } = scenarios(folder, ['film.yaml', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'Y1' }]);
  });
});

describe('the command, called wrongly', () => {
  it.each([[['--jsno']], [['absent.yaml']], [['scenarios']], [['--write', '--json']]])(
    'ends with 2, says why and shows how: %s',
    (words) => {
      const { status, stdout, stderr } = scenarios(project(), words);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('npm run scenarios');
    },
  );
});

describe('the command, asked to write', () => {
  const guide = (folder: string) => join(folder, 'scenarios/README.md');

  it('makes the schema and the table of fields afresh, and leaves the rest of the guide', () => {
    const folder = project();
    mkdirSync(join(folder, 'public'));
    const marks = '<!-- champs : début -->\n\nvieux\n\n<!-- champs : fin -->';
    writeFileSync(guide(folder), `# Écrire\n\n${marks}\n\nLa suite.\n`);
    expect(scenarios(folder, ['--write']).status).toBe(0);
    const written = readFileSync(guide(folder), 'utf8');
    expect(written).toContain('`consigne`');
    expect(written).not.toContain('vieux');
    expect(written).toMatch(/^# Écrire[^]*La suite\.\n$/u);
    const schema = readFileSync(join(folder, 'public/scenario.schema.json'), 'utf8');
    expect(JSON.parse(schema)).toHaveProperty('properties.etapes');
    expect(scenarios(folder, ['--write']).status).toBe(0);
    expect(readFileSync(guide(folder), 'utf8')).toBe(written);
  });

  it('ends with 2 where the guide has no place for the table', () => {
    const folder = project();
    mkdirSync(join(folder, 'public'));
    writeFileSync(guide(folder), '# Écrire\n');
    const { status, stderr } = scenarios(folder, ['--write']);
    expect(status).toBe(2);
    expect(stderr).toContain('<!-- champs : début -->');
  });
});

describe('the command, in a terminal', { timeout: 60_000 }, () => {
  const toy = 'tests/support/tiny-command.ts';
  const ours = 'src/build/scenarios.ts';

  it('ends with 0 on good files, 1 on bad ones, and prints on the right stream', () => {
    const folder = project();
    const good = terminal(folder, ['--json'], toy);
    expect(good).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
    change(folder, 'adresse', 'theme: entrer', 'theme: sortir');
    const bad = terminal(folder, [file, '--json'], toy);
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject([{ file, line: 5, severity: 'error' }]);
  });

  it('runs on our computer too', () => {
    const folder = project();
    writeFileSync(join(folder, 'a.yaml'), 'format: 1\n');
    expect(terminal(folder, ['a.yaml'], ours)).toMatchObject({ status: 1, stderr: '' });
    expect(terminal(folder, ['b.yaml'], ours)).toMatchObject({ status: 2, stdout: '' });
  });
});
