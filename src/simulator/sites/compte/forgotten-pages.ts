import { pastDateKind } from '../../world/kinds/date';
import { nirKind } from '../../world/kinds/nir';
import { passwordKind } from '../../world/kinds/password';
import { secretKind } from '../../world/kinds/secret';
import type { Page } from '../../world/page';
import { kits } from '../../world/kit';
import type { World } from '../../world/world';
import { HOSTS } from './account';
import { link, send } from './controls';
import { otherPasswords, otherThan, sameAs, twinOf } from './twice';
import { arriveByLink, askLink, changePassword, LINK, NEW_PASSWORD, OLD_LINK } from './forgotten';

const CONFIRMATION = 'oubli.confirmation';

/** The birth date that the caisse knows; another one is no date of this person. */
const otherBirth = (world: World, value: string): string | undefined =>
  pastDateKind.normalise(value) === pastDateKind.normalise(kits[world.persona]['naissance'] ?? '')
    ? undefined
    : 'donnees-inconnues';

export const forgottenPages: Readonly<Record<string, Page>> = {
  'oubli.demande': {
    title: 'Mot de passe oublié',
    address: `${HOSTS.gateway}/mot-de-passe-oublie`,
    submit: 'oubli.envoyer',
    controls: {
      'oubli.numero': {
        kind: 'field',
        label: 'Mon numéro de sécurité sociale',
        field: nirKind,
        required: true,
        help: '13 caractères',
      },
      'oubli.naissance': {
        kind: 'field',
        label: 'Ma date de naissance',
        field: pastDateKind,
        required: true,
        help: 'JJ/MM/AAAA',
        check: otherBirth,
        samples: { 'donnees-inconnues': () => '01/01/1970' },
      },
      'oubli.envoyer': {
        ...send('RECEVOIR LE LIEN', askLink),
        mistakes: ['champ-vide', 'compte-inconnu'],
      },
      'oubli.annuler': link('Revenir à la connexion', 'connexion.accueil'),
    },
  },
  'oubli.envoye': {
    title: 'Mot de passe oublié',
    address: `${HOSTS.gateway}/lien-envoye`,
    controls: { 'oubli.annuler': link('Revenir à la connexion', 'connexion.accueil') },
  },
  'oubli.nouveau': {
    title: 'Nouveau mot de passe',
    address: LINK,
    arrive: arriveByLink,
    submit: 'oubli.valider',
    controls: {
      [NEW_PASSWORD]: {
        kind: 'field',
        label: 'Nouveau mot de passe',
        field: passwordKind,
        secret: true,
        required: true,
        twin: twinOf(CONFIRMATION, 'mot-de-passe-different'),
        samples: { 'mot-de-passe-different': otherThan(CONFIRMATION, otherPasswords) },
      },
      [CONFIRMATION]: {
        kind: 'field',
        label: 'Le même mot de passe',
        field: secretKind,
        secret: true,
        required: true,
        check: sameAs(NEW_PASSWORD, secretKind.normalise, 'mot-de-passe-different'),
        twin: twinOf(NEW_PASSWORD, 'mot-de-passe-different'),
        samples: { 'mot-de-passe-different': otherThan(NEW_PASSWORD, otherPasswords) },
      },
      'oubli.valider': { ...send('VALIDER', changePassword), mistakes: ['champ-vide'] },
    },
  },
  'oubli.lien-expire': {
    title: 'Lien dépassé',
    address: OLD_LINK,
    controls: { 'oubli.recommencer': link('Demander un nouveau lien', 'oubli.demande') },
  },
};
