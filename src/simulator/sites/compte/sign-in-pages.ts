import { codeKind } from '../../world/kinds/code';
import { nirKind } from '../../world/kinds/nir';
import { secretKind } from '../../world/kinds/secret';
import { activeTab, hostOf, open, redirect } from '../../world/browser';
import type { Page } from '../../world/page';
import { acquire, type World } from '../../world/world';
import { account, HOSTS, isConnected } from './account';
import { link, press, send } from './controls';
import { byFranceConnect } from './creation/model';
import {
  capsLock,
  capsLockSample,
  checkCode,
  CODE,
  codeSamples,
  enter,
  PASSWORD,
  sendCode,
  signIn,
  wrongCode,
  wrongPasswordSample,
} from './sign-in';

/** Someone who is signed in already goes straight to the account. */
const skipWhenConnected = (world: World): World =>
  isConnected(world) ? redirect(world, 'compte.accueil') : world;

/** A code is only sent once number and password were right. */
function needsPassword(world: World): World {
  if (isConnected(world)) return redirect(world, 'compte.accueil');
  return account.of(world).recognised ? world : redirect(world, 'connexion.accueil');
}

/** FranceConnect has recognised the person: into the account, or on with its creation. */
function backFromFranceConnect(world: World): World {
  const from = activeTab(world)?.back.at(-1)?.address ?? '';
  if (hostOf(from) !== 'franceconnect.example') return redirect(world, 'connexion.accueil');
  return account.of(world).exists ? enter(world) : byFranceConnect(world);
}

const several = (world: World): boolean => account.of(world).codes.length > 0;

export const signInPages: Readonly<Record<string, Page>> = {
  'connexion.accueil': {
    title: 'Mon compte : connexion',
    address: HOSTS.gateway,
    also: [HOSTS.signIn],
    arrive: (world) => skipWhenConnected(acquire(world, 'connexion-trouvee')),
    submit: 'connexion.valider',
    controls: {
      'connexion.numero': {
        kind: 'field',
        label: 'Mon numéro de sécurité sociale',
        field: nirKind,
        required: true,
        help: '13 caractères',
      },
      [PASSWORD]: {
        kind: 'field',
        label: 'Mon mot de passe',
        field: secretKind,
        secret: true,
        required: true,
        check: capsLock,
        samples: {
          'majuscules-bloquees': capsLockSample,
          'identifiants-faux': wrongPasswordSample,
        },
        twin: { of: (world) => account.of(world).password, apart: 'identifiants-faux' },
      },
      'connexion.valider': {
        ...send('ME CONNECTER', signIn),
        mistakes: ['champ-vide', 'identifiants-faux', 'compte-bloque', 'compte-inconnu'],
      },
      'connexion.ou-trouver': link(
        'Où trouver mon numéro de sécurité sociale ?',
        'connexion.aide-numero',
      ),
      'connexion.oubli': link('Mot de passe oublié ?', 'oubli.demande'),
      'connexion.creer': link('Créer mon compte', 'creation.identite'),
      'connexion.franceconnect': press('S’identifier avec FranceConnect', (world) =>
        open(world, 'franceconnect.example'),
      ),
    },
  },
  'connexion.aide-numero': {
    title: 'Où trouver mon numéro ?',
    address: `${HOSTS.gateway}/aide-numero`,
    controls: { 'connexion.retour': link('Revenir à la connexion', 'connexion.accueil') },
  },
  'connexion.franceconnect': {
    title: 'Mon compte',
    address: `${HOSTS.gateway}/retour-franceconnect`,
    arrive: backFromFranceConnect,
    controls: {},
  },
  'code.envoi': {
    title: 'Mon compte : code de sécurité',
    address: `${HOSTS.signIn}/code`,
    arrive: needsPassword,
    controls: {
      'code.courriel': {
        ...press('Recevoir le code par e-mail', sendCode('mail')),
        mistakes: ['trop-de-demandes'],
      },
      'code.sms': {
        ...press('Recevoir le code par SMS', sendCode('sms')),
        mistakes: ['trop-de-demandes'],
      },
    },
  },
  'code.verification': {
    title: 'Mon compte : code de sécurité',
    address: `${HOSTS.signIn}/verification`,
    arrive: needsPassword,
    submit: 'code.valider',
    controls: {
      [CODE]: {
        kind: 'field',
        label: 'Code de sécurité',
        field: codeKind,
        required: true,
        help: '6 chiffres',
        check: wrongCode,
        samples: codeSamples,
      },
      'code.confiance': {
        kind: 'box',
        label: 'Faire confiance à cet appareil pendant 6 mois',
      },
      'code.valider': {
        ...send('VALIDER', checkCode),
        mistakes: ['champ-vide', 'code-expire', 'code-ancien', 'code-faux'],
      },
      'code.nouveau': {
        ...press('Recevoir un nouveau code', sendCode('mail'), several),
        mistakes: ['trop-de-demandes'],
      },
    },
  },
};
