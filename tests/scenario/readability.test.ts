import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { paceOf } from '../../src/scenario/pace';
import { provedPath } from '../../src/scenario/path';
import { readability } from '../../src/scenario/readability';
import { countSyllables, levelOf, readingEase } from '../../src/scenario/reading-ease';
import { computer } from '../../src/simulator/computer';
import { whole } from './example';

const shipped = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(`scenarios/${name}/scenario.yaml`, 'utf8')] as const);

const scenarioOf = (source: string) =>
  check(source, { catalogue: computer.catalogue, others: [] }).scenario!;

describe('syllables', () => {
  it.each([
    ['le', 1],
    ['page', 1],
    ['cliquez', 2],
    ['année', 2],
    ['payée', 2],
    ['créer', 2],
    ['maïs', 2],
    ['poésie', 3],
    ['numéro', 3],
    ['attestation', 4],
    ['question', 2],
    ['l’entrée', 2],
    ['œuvre', 1],
    ['13 chiffres', 2],
    ['', 0],
  ])('« %s » has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('reading ease', () => {
  const usual = ['Votre numéro de sécurité sociale est sur la carte.', 'Recopiez les chiffres.'];
  const hard = [
    'Préalablement à toute authentification, l’utilisateur procédera impérativement à la ' +
      'vérification de la conformité réglementaire des informations susmentionnées.',
  ];

  it('is by Kandel and Moles: words a sentence, syllables a word', () => {
    // 12 words, 2 sentences, 20 syllables.
    expect(readingEase(usual)).toBe(Math.round(207 - 1.015 * 6 - (73.6 * 20) / 12));
    expect(readingEase(hard)).toBe(0);
    expect(readingEase(['…', ''])).toBeUndefined();
  });

  it('has a level in words', () => {
    expect([100, 90, 85, 75, 65, 55, 40, 5].map(levelOf)).toEqual([
      'very-easy',
      'very-easy',
      'easy',
      'fairly-easy',
      'medium',
      'fairly-hard',
      'hard',
      'very-hard',
    ]);
  });

  it.each(shipped)('%s is easy to read', (_, source) => {
    expect(readability(source)).toMatchObject({ level: expect.stringMatching(/^(very-)?easy$/u) });
  });
});

describe('what makes a scenario hard to read', () => {
  const long = 'Cliquez sur le gros bouton rouge qui est tout en haut à droite de la page.';
  const source = whole
    .replace('Lisez votre carte.', `Lisez. ${long} Puis « .pdf ».`)
    .replace('Décochez la case.', 'Ouvrez le **pop-up** de l’interface.');
  const found = readability(source)!;

  it('sentences of more than 12 words, each with its place', () => {
    expect(found.long).toEqual([
      {
        text: long,
        words: 16,
        at: { start: source.indexOf(long), end: source.indexOf(long) + 74 },
      },
    ]);
    expect(readability(whole)?.long).toEqual([]);
  });

  it('words of jargon, with what to write instead', () => {
    expect(
      found.jargon.map(({ word, advice, at }) => [word, advice, source.slice(at.start, at.end)]),
    ).toEqual([
      ['pop-up', 'Dites « petite fenêtre ».', 'pop-up'],
      ['interface', 'Dites « écran » ou « page ».', 'interface'],
    ]);
  });

  it('counts sentences and words without markup', () => {
    const one = readability(
      "format: 1\ntitre: 'Un **mot**. « Deux ! » [[Entrée]] : {{numero}} ?'\n",
    );
    expect(one).toMatchObject({ sentences: 3, words: 5 });
  });

  it('tells nothing of a text that cannot be read, and little of an empty one', () => {
    expect(readability('a: [b')).toBeUndefined();
    expect(readability('format: 1\n')).toEqual({ sentences: 0, words: 0, long: [], jargon: [] });
  });
});

describe('pace', () => {
  it.each(shipped)('%s takes about as long as its author says', (_, source) => {
    const scenario = scenarioOf(source);
    const persona = scenario.personas[0]!;
    const path = provedPath(computer, scenario, persona).map(({ step }) => step);
    const pace = paceOf(scenario, path);
    expect(Math.abs(pace.minutes - scenario.minutes)).toBeLessThanOrEqual(3);
    expect(pace.steps).toBe(path.length);
    expect(paceOf(scenario).steps).toBe(path.length);
  });

  it('takes the next choice where the first one comes back', () => {
    const scenario = scenarioOf(whole);
    expect(paceOf(scenario)).toEqual({ steps: 15, minutes: 8 });
    expect(paceOf(scenario, [])).toEqual({ steps: 0, minutes: 1 });
  });
});
