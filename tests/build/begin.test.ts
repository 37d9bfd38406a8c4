import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/build/command';
import { computer } from '../../src/simulator/computer';
import { project } from './fixtures';

const root = resolve(import.meta.dirname, '../..');

afterEach(() => process.chdir(root));

function scenarios(folder: string, ...words: readonly string[]) {
  process.chdir(folder);
  const { code, output = '', complaint = '' } = run(words, computer);
  return { code, output, complaint };
}

describe('a new scenario', () => {
  it('is checked and proved as it is', () => {
    const folder = project();
    const path = 'scenarios/mon-premier/scenario.yaml';
    expect(scenarios(folder, 'new', 'mon-premier')).toEqual({
      code: 0,
      output: `${path} est prêt. Ouvrez-le et changez ses phrases.`,
      complaint: '',
    });
    expect(scenarios(folder, path)).toEqual({
      code: 0,
      output: '1 scénario vérifié : aucun problème',
      complaint: '',
    });
  });

  it('explains itself, and names the schema on its first line', () => {
    const folder = project();
    scenarios(folder, 'new', 'mon-premier');
    const text = readFileSync(join(folder, 'scenarios/mon-premier/scenario.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/public\//u);
    expect(existsSync(join(root, 'public/scenario.schema.json'))).toBe(true);
    expect(text.match(/^ *# /gmu)?.length).toBeGreaterThan(10);
  });

  it.each([
    ['Mon Essai', '« Mon Essai » ne convient pas comme nom.'],
    ['été', '« été » ne convient pas comme nom.'],
    ['../ailleurs', '« ../ailleurs » ne convient pas comme nom.'],
    ['adresse', '« scenarios/adresse » existe déjà. Choisissez un autre nom.'],
  ])('is refused one sentence where the name does not suit: %s', (id, sentence) => {
    const { code, output, complaint } = scenarios(project(), 'new', id);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaint).toContain(sentence);
    expect(complaint.split('\n')).toHaveLength(1);
  });

  it.each([[['new']], [['new', 'un', 'deux']], [['new', 'un', '--json']]])(
    'is refused, with how it is called, where it is called wrongly: %s',
    (words) => {
      const { code, complaint } = scenarios(project(), ...words);
      expect(code).toBe(2);
      expect(complaint).toMatch(/« new »[^]*npm run -s scenarios -- new NOM/u);
    },
  );
});
