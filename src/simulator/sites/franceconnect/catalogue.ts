import { go, open } from '../../world/browser';
import type { Controls, Page, Site } from '../../world/page';
import { refuse, slice, type World } from '../../world/world';

/** Accounts by which one may be recognised. */
export const providers = {
  'franceconnect.impots': 'Impôts',
  'franceconnect.poste': 'La Poste',
  'franceconnect.msa': 'MSA',
} as const;

const chosen = slice<{ readonly provider: string }>('franceconnect', { provider: '' });
export const providerOf = (world: World): string => chosen.of(world).provider;

const choices: Controls = Object.fromEntries(
  Object.entries(providers).map(([target, label]) => [
    target,
    {
      kind: 'press',
      label,
      press: (world: World) => go(chosen.with(world, { provider: label }), 'franceconnect.compte'),
    },
  ]),
);

const pages: Readonly<Record<string, Page>> = {
  'franceconnect.accueil': {
    title: 'Choisir un compte',
    address: 'franceconnect.example',
    controls: {
      ...choices,
      'franceconnect.ameli': {
        kind: 'press',
        label: 'Compte ameli',
        press: (world) => refuse(world, 'franceconnect-ameli'),
        mistakes: ['franceconnect-ameli'],
      },
      'franceconnect.annuler': {
        kind: 'press',
        label: 'Revenir à la connexion',
        press: (world) => open(world, 'assure.ameli.fr'),
      },
    },
  },
  'franceconnect.compte': {
    title: 'Confirmer',
    address: 'franceconnect.example/confirmer',
    controls: {
      'franceconnect.continuer': {
        kind: 'press',
        label: 'Continuer',
        press: (world) => open(world, 'assure.ameli.fr/retour-franceconnect'),
      },
      'franceconnect.retour': {
        kind: 'press',
        label: 'Choisir un autre compte',
        press: (world) => go(world, 'franceconnect.accueil'),
      },
    },
  },
};

/** Signing in by another public account that one has already. */
export const franceconnect: Site = { name: 'franceconnect', title: 'FranceConnect', pages };
