import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predecessors } from '../../../src/scenario/edit/predecessors';
import { readData } from '../../../src/scenario/edit/reading';
import { sentencesIn } from '../../../src/scenario/edit/sentences';
import { moveLine, removeLine, setLine } from '../../../src/scenario/edit/translations';
import { readTranslation } from '../../../src/scenario/translation';
import { ownScenario } from '../../support/own-scenario';

const file = `# English
"Un mot.": "One."

# the second step
"Deux mots.": 'Two.' # to be read again
"Quatre : oui.": "Four: yes."
`;

const words = (source: string | undefined) => readTranslation(source ?? '', 'en').words;

describe('a file beside a scenario', () => {
  it('takes another translation; every other letter stays', () => {
    expect(setLine(file, 'Deux mots.', 'Two, it’s "2".')).toBe(
      file.replace("'Two.'", `'Two, it’s "2".'`),
    );
  });

  it('takes a new line after the sentence that comes before it in the scenario', () => {
    const after = setLine(file, 'Trois mots.', 'Three.', [
      'Un mot.',
      'Deux mots.',
      'Trois mots.',
      'Quatre : oui.',
    ]);
    expect(after).toBe(file.replace('again\n', 'again\n"Trois mots.": Three.\n'));
  });

  it('takes the first sentence at its beginning, and a stranger at its end', () => {
    expect(
      Object.keys(words(setLine(file, 'Aucun mot.', 'Zero.', ['Aucun mot.', 'Un mot.'])))[0],
    ).toBe('Aucun mot.');
    expect(Object.keys(words(setLine(file, 'Cinq mots.', 'Five.'))).at(-1)).toBe('Cinq mots.');
  });

  it('begins with the first translation, below its comments', () => {
    expect(setLine('', 'Un mot.', 'One.')).toBe('"Un mot.": "One."\n');
    expect(setLine('# English\n', 'Un mot.', 'One')).toBe('# English\n"Un mot.": "One"\n');
    expect(setLine('{}\n', 'Un mot.', 'One.')).toBe('"Un mot.": "One."\n');
  });

  it.each([
    '{{numero}}',
    'a: b # c',
    '- x',
    '"',
    "'",
    'it\'s "so"',
    '\\',
    '  wide ',
    'é\u202f!',
    '*a',
  ])('keeps « %s » as it is, on both sides', (odd) => {
    const set = setLine(file, odd, odd);
    expect(words(set)[odd]).toBe(odd);
    expect(words(set)['Un mot.']).toBe('One.');
    expect(removeLine(set ?? '', odd)).toBe(file);
  });

  it('lets a line go, with its comments', () => {
    expect(removeLine(file, 'Deux mots.')).toBe(
      '# English\n"Un mot.": "One."\n\n"Quatre : oui.": "Four: yes."\n',
    );
    expect(removeLine(file, 'Nulle part.')).toBe(file);
    expect(removeLine('# English\n"Un mot.": "One."\n', 'Un mot.')).toBe('');
  });

  it('follows a French sentence that was changed', () => {
    expect(moveLine(file, 'Deux mots.', 'Deux, enfin.')).toBe(
      file.replace('"Deux mots."', '"Deux, enfin."'),
    );
    expect(words(moveLine(file, 'Deux mots.', 'Un mot.'))).toEqual({
      'Un mot.': 'Two.',
      'Quatre : oui.': 'Four: yes.',
    });
    expect(moveLine(file, 'Nulle part.', 'Un mot.')).toBeUndefined();
  });

  it('that cannot be read is left alone', () => {
    expect(setLine('"Un mot.": "One\n', 'Deux mots.', 'Two.')).toBeUndefined();
    expect(removeLine('- a\n', 'a')).toBeUndefined();
  });

  it('is changed in a shipped translation without touching another letter', () => {
    const source = readFileSync('scenarios/telecharger-attestation/en.yaml', 'utf8');
    const [sentence = ''] = Object.keys(words(source)).slice(7);
    const before = words(source)[sentence] ?? '';
    const there = setLine(source, sentence, 'Something else.') ?? '';
    expect(there).not.toBe(source);
    expect(setLine(there, sentence, before)).toBe(source);
  });
});

describe('the sentences of a scenario', () => {
  it('stand in its order, each once, with their step and their part in it', () => {
    const twice = ownScenario.replace('Votre compte est fermé.', 'Regardez votre compte.');
    expect(sentencesIn(readData(twice)).map(({ step, role, text }) => [step, role, text])).toEqual([
      [undefined, 'title', 'Fermer mon compte'],
      [undefined, 'summary', 'Partir sans laisser la porte ouverte.'],
      ['regarder', 'instruction', 'Regardez votre compte.'],
      ['regarder', 'why', 'Il est encore ouvert.'],
      ['sortir', 'instruction', 'Cliquez sur « Déconnexion ».'],
      ['sortir', 'hint', 'Regardez tout en haut.'],
    ]);
    expect(sentencesIn(undefined)).toEqual([]);
  });
});

describe('a sentence that was changed', () => {
  it('is known by its letters', () => {
    const gone = ['Cliquez sur le bonhomme rose.', 'Lisez la page.'];
    const come = [
      'Lisez bien la page.',
      'Cliquez sur le bonhomme, à droite.',
      'Votre code arrive.',
    ];
    expect(Object.fromEntries(predecessors(gone, come))).toEqual({
      'Lisez bien la page.': 'Lisez la page.',
      'Cliquez sur le bonhomme, à droite.': 'Cliquez sur le bonhomme rose.',
    });
  });

  it('takes over each old one once, the nearest first', () => {
    expect([
      ...predecessors(['Un deux trois.'], ['Un deux troix', 'Un deux trois !']),
    ]).toHaveLength(1);
  });
});
