import { expect, test } from 'vitest';
import { hover } from '../../../src/scenario/assist';
import { catalogue } from '../catalogue';
import { whole } from '../example';
import { atCursor, context } from './cursor';

function told(marked: string) {
  const { source, offset } = atCursor(marked);
  const found = hover(source, offset, catalogue, context);
  return found && `${source.slice(found.from, found.to)} · ${found.title} · ${found.text}`;
}

const step = (line: string): string => `etapes:\n  numero:\n    ${line}\n`;

test.each([
  ['the|me: entrer', 'theme · theme · Le rayon de la page d’accueil. Au choix : entrer, paiements'],
  ['dur|ee: 5', 'duree · duree · La durée prévue, en minutes. Il faut un nombre de 1 à 120.'],
  ['objectifs: [dec|onnecte]', 'deconnecte · deconnecte · Fermer votre compte. Vrai à ce moment.'],
  ['depart: { page: code|.choix }', 'code.choix · code.choix · Recevoir un code'],
  ['depart: { etat: [compte|-existant] }', 'compte-existant · compte-existant · La personne a'],
  [
    step('cible: connexion|.numero'),
    'connexion.numero · connexion.numero · « Numéro ». Page : Se connecter. Gestes : saisie, touche.',
  ],
  [
    step('attendre: { geste: sai|sie }'),
    'saisie · saisie · Écrire dans une case. Il faut « kit », « valeur » ou « erreur ».',
  ],
  [
    step('attendre: { geste: saisie, erreur: code-|expire }'),
    'code-expire · code-expire · Le site répond : « Ce code a expiré. »',
  ],
  [
    step('attendre: { geste: saisie, kit: nu|mero }'),
    'numero · numero · Une valeur de la carte d’entraînement. Par exemple : 2 55 08 14 000 032',
  ],
  [
    step('consigne: "Écrivez {{nu|mero}}."'),
    '{{numero}} · {{numero}} · Une valeur de la carte d’entraînement. Par exemple : 2 55',
  ],
  [step('pourquoi: La ((cais|se)).'), '((caisse)) · ((caisse)) · Le bureau de Sécurité sociale'],
  [step('pourquoi: "pas fermé\n    ci|ble: x'), 'cible · cible · Ce que le projecteur montre'],
])('%s', (marked, expected) => {
  expect(told(marked)).toContain(expected);
});

test.each(['# rien| ici', 'theme: entrer   |', 'inconnu|: 1', step('cible: in|connue')])(
  'nothing is made up: %s',
  (marked) => {
    expect(told(marked)).toBeUndefined();
  },
);

test('every field of a whole scenario has its description', () => {
  const names = [...whole.matchAll(/^ *(?:- )?([a-z]+):/gmu)].filter(
    ({ 1: name = '' }) => !new RegExp(`^  ${name}:`, 'mu').test(whole),
  );
  expect(names.length).toBeGreaterThan(40);
  for (const { 0: line, index } of names) {
    const found = hover(whole, index + line.length - 2, catalogue, context);
    expect(found?.text.length, line).toBeGreaterThan(10);
  }
});
