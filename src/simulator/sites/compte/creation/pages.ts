import { cardKind } from '../../../world/kinds/card';
import { pastDateKind } from '../../../world/kinds/date';
import { emailKind } from '../../../world/kinds/email';
import { ibanEndKind } from '../../../world/kinds/iban-end';
import { nameKind } from '../../../world/kinds/name';
import { nirKind } from '../../../world/kinds/nir';
import { passwordKind } from '../../../world/kinds/password';
import { fixedKind, mobileKind } from '../../../world/kinds/phone';
import { postcodeKind } from '../../../world/kinds/postcode';
import { secretKind } from '../../../world/kinds/secret';
import { open } from '../../../world/browser';
import type { Choice, Controls, Field, Page } from '../../../world/page';
import { kits } from '../../../world/kit';
import type { World } from '../../../world/world';
import { HOSTS } from '../account';
import { link, press, send } from '../controls';
import { otherPasswords, otherThan, sameAs, twinOf } from '../twice';
import {
  acceptConditions,
  arriveByLink,
  CONSENT,
  continueWithIdentity,
  EMAIL,
  goOn,
  inTurn,
  LINK,
  onFile,
  PASSWORD,
  sendAgain,
  sendValidation,
} from './model';

const field = (label: string, kind: Field['field'], more: Partial<Field> = {}): Field => ({
  kind: 'field',
  label,
  field: kind,
  required: true,
  ...more,
});

const yesNo = (label: string): Choice => ({
  kind: 'choice',
  look: 'radios',
  label,
  options: ['Oui', 'Non'],
  required: true,
  missing: 'consentement-sans-choix',
});

const CONFIRMATION = 'creation.confirmation';
const SAME_EMAIL = 'creation.courriel-confirmation';
const otherEmails = ['autre@courriel.example', 'autre-2@courriel.example'] as const;

const kit = (name: string) => (world: World) => kits[world.persona][name] ?? '';

const page = (title: string, path: string, number: number, controls: Controls): Page => ({
  title: `Créer mon compte : ${title}`,
  address: `${HOSTS.gateway}/creation/${path}`,
  arrive: inTurn(number),
  ...('creation.continuer' in controls && { submit: 'creation.continuer' }),
  controls,
});

const goOnTo = (number: number) => ({
  ...send('CONTINUER', goOn(number)),
  mistakes: [
    'champ-vide',
    'conditions-sans-choix',
    'conditions-refusees',
    'consentement-sans-choix',
  ],
});

export const creationPages: Readonly<Record<string, Page>> = {
  'creation.identite': page('mon identité', 'identite', 0, {
    'creation.nom': field('Mon nom', nameKind, {
      help: 'Nom de naissance',
      check: onFile('nom', nameKind.normalise),
      samples: { 'donnees-inconnues': () => 'AUTRE-NOM' },
    }),
    'creation.numero': field('Mon n° de sécurité sociale', nirKind, {
      help: '13 caractères',
      mistakes: ['compte-deja-cree'],
    }),
    'creation.naissance': field('Ma date de naissance', pastDateKind, {
      help: 'JJ/MM/AAAA',
      check: onFile('naissance', pastDateKind.normalise),
      samples: { 'donnees-inconnues': () => '01/01/1970' },
    }),
    'creation.code-postal': field('Mon code postal', postcodeKind, {
      check: onFile('code-postal', postcodeKind.normalise, 'code-postal-ancien'),
      samples: { 'code-postal-ancien': kit('nouveau-code-postal') },
    }),
    'creation.continuer': { ...goOnTo(1), press: continueWithIdentity },
    'creation.retour': link('RETOUR', 'connexion.accueil'),
    'creation.franceconnect': press('Je crée immédiatement mon compte via FranceConnect', (world) =>
      open(world, 'franceconnect.example'),
    ),
  }),
  'creation.justificatifs': page('ma banque et ma carte', 'justificatifs', 1, {
    'creation.iban-fin': field('Les 7 derniers caractères de mon IBAN', ibanEndKind),
    'creation.carte': field('Le numéro de série de ma carte', cardKind),
    'creation.continuer': goOnTo(2),
    'creation.sans-numero': link(
      'Je ne dispose pas du numéro de série de ma carte Vitale',
      'creation.sans-carte',
    ),
    'creation.retour': link('RETOUR', 'creation.identite'),
  }),
  'creation.sans-carte': page('sans numéro de carte', 'sans-carte', 1, {
    'creation.franceconnect': press('Je crée immédiatement mon compte via FranceConnect', (world) =>
      open(world, 'franceconnect.example'),
    ),
    'creation.retour': link('RETOUR', 'creation.justificatifs'),
  }),
  'creation.conditions': page('les conditions', 'conditions', 2, {
    [CONSENT]: {
      kind: 'choice',
      look: 'radios',
      label: 'J’accepte les conditions d’utilisation',
      options: ['Oui, j’accepte', 'Non, je refuse'],
      required: true,
      missing: 'conditions-sans-choix',
    },
    'creation.continuer': { ...goOnTo(3), press: acceptConditions },
    'creation.annuler': link('ANNULER', 'connexion.accueil'),
  }),
  'creation.refusee': page('conditions refusées', 'refusee', 2, {
    'creation.retour': link('RETOUR', 'creation.conditions'),
  }),
  'creation.secret': page('mon mot de passe', 'mot-de-passe', 3, {
    [PASSWORD]: field('Mon mot de passe', passwordKind, {
      secret: true,
      twin: twinOf(CONFIRMATION, 'mot-de-passe-different'),
      samples: { 'mot-de-passe-different': otherThan(CONFIRMATION, otherPasswords) },
    }),
    [CONFIRMATION]: field('Le même mot de passe', secretKind, {
      secret: true,
      check: sameAs(PASSWORD, secretKind.normalise, 'mot-de-passe-different'),
      twin: twinOf(PASSWORD, 'mot-de-passe-different'),
      samples: { 'mot-de-passe-different': otherThan(PASSWORD, otherPasswords) },
    }),
    'creation.continuer': goOnTo(4),
    'creation.retour': link('RETOUR', 'creation.conditions'),
  }),
  'creation.contact': page('mon adresse e-mail', 'courriel', 4, {
    [EMAIL]: field('Mon adresse e-mail', emailKind, {
      twin: twinOf(SAME_EMAIL, 'courriel-different'),
      samples: { 'courriel-different': otherThan(SAME_EMAIL, otherEmails) },
    }),
    [SAME_EMAIL]: field('La même adresse e-mail', emailKind, {
      check: sameAs(EMAIL, emailKind.normalise, 'courriel-different'),
      twin: twinOf(EMAIL, 'courriel-different'),
      samples: { 'courriel-different': otherThan(EMAIL, otherEmails) },
    }),
    'creation.informations': yesNo('Je veux recevoir des informations par e-mail'),
    'creation.continuer': goOnTo(5),
    'creation.retour': link('RETOUR', 'creation.secret'),
  }),
  'creation.telephones': page('mes téléphones', 'telephones', 5, {
    'creation.fixe': field('Mon téléphone fixe', fixedKind, { required: false }),
    'creation.mobile': field('Mon téléphone portable', mobileKind, { required: false }),
    'creation.accord-telephone': yesNo('J’accepte d’être appelé par ma caisse'),
    'creation.accord-sms': yesNo('J’accepte de recevoir des SMS'),
    'creation.continuer': { ...goOnTo(6), press: sendValidation },
    'creation.retour': link('RETOUR', 'creation.contact'),
  }),
  'creation.presque-fini': page('presque fini', 'presque-fini', 6, {
    'creation.renvoyer': press('Renvoyer le message', sendValidation),
  }),
  'creation.validation': {
    title: 'Créer mon compte : validation',
    address: LINK,
    arrive: arriveByLink,
    controls: {},
  },
  'creation.validee': {
    title: 'Votre compte est créé',
    address: `${HOSTS.gateway}/creation/validee`,
    controls: { 'creation.connexion': link('ME CONNECTER', 'connexion.accueil') },
  },
  'creation.deja-validee': {
    title: 'Lien déjà utilisé',
    address: `${HOSTS.gateway}/creation/deja-validee`,
    controls: { 'creation.connexion': link('ME CONNECTER', 'connexion.accueil') },
  },
  'creation.lien-expire': {
    title: 'Lien dépassé',
    address: `${HOSTS.gateway}/creation/lien-depasse`,
    controls: { 'creation.nouveau-lien': press('Recevoir un nouveau message', sendAgain) },
  },
};
