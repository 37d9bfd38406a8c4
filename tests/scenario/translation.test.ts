import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { readTranslation } from '../../src/scenario/translation';
import { catalogue } from './catalogue';
import { whole } from './example';

describe('a translation', () => {
  it('gives words by French sentence', () => {
    const source = '"Lisez votre carte.": "Read your card."\n"Vide.": ""\n';
    const { words, diagnostics } = readTranslation(source, 'en');
    expect(words).toEqual({ 'Lisez votre carte.': 'Read your card.' });
    expect(diagnostics.map(({ code, line, file }) => [code, line, file])).toEqual([
      ['S10', 2, 'en.yaml'],
    ]);
  });

  it('is watched for real data, markup and misread sentences', () => {
    const source = [
      '"Un.": "Call 06 12 34 56 78."',
      '"Deux.": "Press **Enter."',
      '"Trois.": Choose : the code',
      'Quatre.: Wait.',
    ].join('\n');
    const { diagnostics } = readTranslation(source, 'en');
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '1 D3',
      '2 T3',
      '3 Y9',
    ]);
  });

  it('is told apart from the scenario, after it', () => {
    const translations = { en: '"Ancienne phrase.": "Old sentence."\n' };
    const { diagnostics } = check(whole, { catalogue, others: [], translations });
    expect(diagnostics.at(-1)).toMatchObject({ code: 'L2', file: 'en.yaml', line: 1 });
    const missing = diagnostics.filter(({ code }) => code === 'L1');
    expect(missing.every(({ file }) => file === undefined)).toBe(true);
    expect(missing.length).toBeGreaterThan(15);
  });
});
