import { changeBrowser, offerPassword } from '../../world/browser';
import type { Fact, Preset } from '../../world/page';
import { kits } from '../../world/kit';
import type { World } from '../../world/world';
import { account, connect, HOSTS, isConnected, trust } from './account';
import { livesAtNewHome } from './procedures/address';

export const facts: Readonly<Record<string, Fact>> = {
  'connexion-trouvee': { kind: 'acquis', label: 'Trouver la page de connexion' },
  connecte: { kind: 'etat', label: 'Entrer dans votre compte', holds: isConnected },
  deconnecte: {
    kind: 'etat',
    label: 'Fermer votre compte avec « Déconnexion »',
    holds: (world) => account.of(world).entered && !isConnected(world),
  },
  'appareil-de-confiance': { kind: 'acquis', label: 'Faire confiance à cet ordinateur' },
  'compte-cree': {
    kind: 'etat',
    label: 'Créer votre compte',
    holds: (world) => account.of(world).exists,
  },
  'compte-bloque': {
    kind: 'etat',
    label: 'Bloquer le compte',
    holds: (world) => account.of(world).blocked,
  },
  'adresse-enregistree': {
    kind: 'etat',
    label: 'Déclarer votre nouvelle adresse',
    holds: livesAtNewHome,
  },
};

const DAY = 24 * 60;

function withAccount(world: World): World {
  const kit = kits[world.persona];
  return account.with(world, {
    exists: true,
    password: kit['mot-de-passe'] ?? '',
    email: kit['courriel'] ?? '',
    lastConnection: world.now - 12 * DAY - 95,
  });
}

/** This browser was used before: it remembers yesterday's pages and their cookies. */
function usedBefore(world: World): World {
  const visit = (page: string, address: string, ago: number) => ({
    page,
    address,
    at: world.now - ago,
  });
  return changeBrowser(world, {
    cookies: [
      ...new Set([...world.browser.cookies, 'ameli.fr', HOSTS.gateway, 'recherche.example']),
    ],
    history: [
      visit('moteur.accueil', 'recherche.example', DAY + 80),
      visit('ameli.accueil', 'ameli.fr', DAY + 75),
      visit('connexion.accueil', HOSTS.gateway, DAY + 70),
    ],
  });
}

export const presets: Readonly<Record<string, Preset>> = {
  'compte-existant': { label: 'La personne a déjà un compte.', apply: withAccount },
  'session-ouverte': {
    label: 'La personne est déjà dans son compte.',
    apply: (world) => connect(withAccount(world)),
  },
  'ordinateur-partage': {
    label: 'Le navigateur garde des traces de la veille.',
    apply: usedBefore,
  },
  'mot-de-passe-propose': {
    label: 'Le navigateur demande s’il doit garder le mot de passe.',
    apply: (world) => offerPassword(world, HOSTS.signIn),
  },
  'appareil-de-confiance': {
    label: 'Le site fait confiance à cet ordinateur : pas de code.',
    apply: trust,
  },
  'compte-bloque': {
    label: 'Le compte est bloqué après trois mots de passe faux.',
    apply: (world) => account.with(withAccount(world), { blocked: true, wrongPasswords: 3 }),
  },
};
