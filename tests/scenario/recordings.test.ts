import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { readRecordings } from '../../src/scenario/recordings';
import { catalogue } from './catalogue';
import { whole } from './example';

const codes = (source: string, files?: readonly string[]) =>
  readRecordings(source, 'fr', files ? { files } : {}).diagnostics.map(
    ({ code, line }) => `${line} ${code}`,
  );

describe('a file of recordings', () => {
  it('gives the audio file of each French sentence', () => {
    const { recordings, diagnostics } = readRecordings('"Lisez.": lisez.mp3\n"Vide.": ""\n', 'fr');
    expect(recordings).toEqual({ 'Lisez.': 'lisez.mp3' });
    expect(diagnostics.map(({ code, line, file }) => [code, line, file])).toEqual([
      ['S10', 2, 'voix.fr.yaml'],
    ]);
  });

  it('is read as strictly as a scenario', () => {
    const source = '"Un.": &a un.mp3\n"Deux.": *a\n"Un.": un.mp3\n# 06 12 34 56 78\n';
    expect(codes(source)).toEqual(['1 Y6', '2 L5', '2 Y6', '3 Y5', '4 D3']);
    expect(codes('"a": '.repeat(60_000))).toEqual(['1 Y1']);
  });

  it.each([
    '../voix/un.mp3',
    'voix/un.mp3',
    'voix\\un.mp3',
    'C:un.mp3',
    '.un.mp3',
    '-un.mp3',
    'https://example.org/un.mp3',
    'un.mp3?x',
    'un deux.mp3',
    'un.MP3',
    'un.svg',
    'mp3',
    `${'u'.repeat(200)}.mp3`,
  ])('refuses the name %s', (name) => {
    expect(codes(`"Un.": "${name.replaceAll('\\', '\\\\')}"`, [name])).toEqual(['1 L5']);
  });

  it.each(['un.mp3', 'Un_2.ogg', 'un-2.opus', 'un.2.m4a', '1.wav', 'a.webm'])(
    'accepts %s',
    (name) => {
      expect(codes(`"Un.": ${name}`, [name])).toEqual([]);
      expect(codes(`"Un.": ${name}`, [])).toEqual(['1 L6']);
    },
  );

  it('is told apart from the scenario, after it', () => {
    const voices = { fr: '"Ancienne phrase.": ouvrir.mp3\n' };
    const { diagnostics } = check(whole, { catalogue, others: [], voices, audio: ['ouvrir.mp3'] });
    expect(diagnostics).toMatchObject([
      { code: 'L4', severity: 'warning', file: 'voix.fr.yaml', line: 1 },
    ]);
  });
});
