import { describe, expect, it } from 'vitest';
import { stepNames } from '../../../src/scenario/record/names';
import { hintsFor, instructionFor } from '../../../src/scenario/record/sentence';
import { countWords } from '../../../src/scenario/rules/t1-long-instruction';
import type { Wanted, WantedValue } from '../../../src/scenario/scenario';
import { computer } from '../../../src/simulator/computer';
import type { GestureKind } from '../../../src/simulator/world/gesture';

const kit = computer.kit('colette');

function say(kind: GestureKind, label: string, value?: WantedValue): string {
  const wanted: Wanted = { kind, target: 'x', ...(value && { value }) };
  // A thin space is hard to tell from another in a test.
  return instructionFor(wanted, { label, kit }).replaceAll('\u202f', ' ');
}

describe('the sentence of a step', () => {
  it.each([
    ['press', 'ME CONNECTER', undefined, 'Cliquez sur « Me connecter ».'],
    ['press', 'MSA', undefined, 'Cliquez sur « MSA ».'],
    [
      'fill',
      'Mon numéro de sécurité sociale',
      { kit: 'numero' },
      'Écrivez votre numéro de sécurité sociale.',
    ],
    [
      'fill',
      'Les 7 derniers caractères de mon IBAN',
      { kit: 'iban-fin' },
      'Écrivez les 7 derniers caractères de votre IBAN.',
    ],
    ['fill', 'Commune', { kit: 'ville' }, 'Remplissez la case « Commune ».'],
    [
      'fill',
      'Code postal',
      { mistake: 'code-postal-ville' },
      'Trompez-vous exprès dans la case « Code postal ».',
    ],
    ['choose', 'Sexe', { text: 'Femme' }, 'Choisissez « Femme ».'],
    [
      'choose',
      'Recevoir des SMS',
      { text: 'Oui' },
      'Choisissez « Oui » pour « Recevoir des SMS ».',
    ],
    ['choose', 'Votre caisse', { kit: 'caisse' }, 'Choisissez « {{caisse}} ».'],
    ['check', 'Moi', { on: true }, 'Cochez la case « Moi ».'],
    ['check', 'Moi', { on: false }, 'Décochez la case « Moi ».'],
    ['visit', 'Barre d’adresse', { kit: 'adresse-site' }, 'Tapez l’adresse {{adresse-site}}.'],
    ['visit', 'Barre d’adresse', { text: 'ameli' }, 'Tapez « ameli » dans la barre d’adresse.'],
    ['key', 'Rechercher', { key: 'Enter' }, 'Appuyez sur [[Entrée]].'],
    ['attach', 'Carte d’identité', { kit: 'x' }, 'Joignez le papier « Carte d’identité ».'],
    ['back', 'Page précédente', undefined, 'Revenez à la page d’avant.'],
    ['switch-tab', 'Onglet « Mon compte »', undefined, 'Ouvrez l’onglet « Mon compte ».'],
  ] as const)('%s on « %s »', (kind, label, value, expected) => {
    expect(say(kind, label, value)).toBe(expected);
  });

  it('has 12 words at most, whatever the label, and says that it was cut', () => {
    for (const { label, accepts } of Object.values(computer.catalogue.targets)) {
      for (const kind of accepts) {
        const value: WantedValue = kind === 'key' ? { key: 'Enter' } : { text: 'Oui' };
        expect(countWords(say(kind, label, value)), label).toBeLessThanOrEqual(12);
      }
    }
    const long = 'Déclarer que je vis avec une personne qui est malade depuis longtemps';
    const cut = 'Cliquez sur « Déclarer que je vis avec une personne qui est malade… ».';
    expect(say('press', long)).toBe(cut);
  });

  it('holds no mark of our own markup that comes from a label or from what was typed', () => {
    expect(say('press', 'Prix **réduit** {{nom}} <b>')).toBe('Cliquez sur « Prix réduit nom b ».');
    expect(hintsFor({ kind: 'fill', value: { text: 'a ((b' } })).toEqual([
      'Écrivez «\u202fa b\u202f».',
    ]);
  });
});

describe('the names of steps', () => {
  const names = (...labels: readonly string[]) =>
    stepNames(labels.map((label) => ({ label, wanted: { kind: 'press' as const } })));

  it('are readable, and all different', () => {
    expect(names('Mon n° de sécurité sociale', 'CONTINUER', 'Continuer', 'Cœur')).toEqual([
      'n-de-securite-sociale',
      'continuer',
      'continuer-2',
      'coeur',
    ]);
  });

  it('fit the format whatever the label, and leave the last step its own', () => {
    expect(names('3646', '???', 'Bravo', 'constructor '.repeat(9))).toEqual([
      'etape-3646',
      'etape',
      'bravo-2',
      'constructor-constructor-constructor',
    ]);
  });
});
