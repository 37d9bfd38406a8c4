import { caisseNames, severalCaisses } from '../../world/caisses';
import { go, openInNewTab } from '../../world/browser';
import { kits } from '../../world/kit';
import { words } from '../../world/kinds/plain';
import { postcodeKind } from '../../world/kinds/postcode';
import type { Control, Controls, Fact, Page, Site } from '../../world/page';
import type { Effect, World } from '../../world/world';
import {
  answerCookies,
  asks,
  asksCookies,
  confirmCaisse,
  hasSeveral,
  isClear,
  managesCookies,
  openLayer,
  POSTCODE,
  selectCaisse,
  SEVERAL,
  visitor,
} from './model';

const press = (label: string, effect: Effect, when: (world: World) => boolean): Control => ({
  kind: 'press',
  label,
  press: effect,
  when,
});
const link = (label: string, page: string): Control =>
  press(label, (world) => go(world, page), isClear);
const consent = (label: string): Control => ({
  kind: 'choice',
  look: 'radios',
  label,
  options: ['Accepter', 'Refuser'],
  when: managesCookies,
});

const cookies: Controls = {
  'ameli.cookies-accepter': press('Tout accepter', answerCookies('accepted'), asksCookies),
  'ameli.cookies-refuser': press('Continuer sans accepter', answerCookies('refused'), asksCookies),
  'ameli.cookies-choisir': press('Personnaliser mes choix', answerCookies('managed'), asksCookies),
  'ameli.cookies-fonctionnels': consent('Cookies fonctionnels'),
  'ameli.cookies-analyse': consent('Cookies d’analyse'),
  'ameli.cookies-enregistrer': press(
    'Enregistrer mes choix',
    answerCookies('chosen'),
    managesCookies,
  ),
};

const asksCaisse = (world: World) => asks('postcode')(world) || asks('confirm')(world);

const caisse: Controls = {
  [POSTCODE]: {
    kind: 'field',
    label: 'Votre code postal',
    field: postcodeKind,
    required: true,
    when: asks('postcode'),
    submit: 'ameli.selectionner',
  },
  'ameli.selectionner': {
    kind: 'press',
    label: 'SÉLECTIONNER',
    press: selectCaisse,
    submits: [POSTCODE],
    when: asks('postcode'),
  },
  [SEVERAL]: {
    kind: 'choice',
    look: 'list',
    label: 'Votre caisse selon votre commune',
    options: severalCaisses,
    offered: (world) => visitor.of(world).candidates,
    required: true,
    missing: 'caisse-sans-choix',
    when: hasSeveral,
  },
  'ameli.confirmer': {
    kind: 'press',
    label: 'CONFIRMER',
    press: confirmCaisse,
    submits: [SEVERAL],
    when: asks('confirm'),
  },
  'ameli.pas-ma-caisse': press('Ce n’est pas ma caisse', openLayer('postcode'), asks('confirm')),
  'ameli.fermer-caisse': press('Fermer', openLayer('none'), asksCaisse),
};

const frame: Controls = {
  ...cookies,
  ...caisse,
  'ameli.profil-assures': link('ameli.fr pour les assurés', 'ameli.accueil'),
  'ameli.profil-professionnels': link(
    'ameli.fr pour les professionnels de santé',
    'ameli.professionnels',
  ),
  'ameli.profil-entreprises': link('ameli.fr pour les entreprises', 'ameli.entreprises'),
  'ameli.changer-caisse': press('CHANGER', openLayer('postcode'), isClear),
  'ameli.menu-droits': link('Droits et démarches', 'ameli.rubrique'),
  'ameli.menu-remboursements': link('Remboursements et aides', 'ameli.rubrique'),
  'ameli.menu-sante': link('Santé : comprendre et agir', 'ameli.rubrique'),
};

const icons: Controls = {
  'ameli.compte': press('Compte ameli', (world) => openInNewTab(world, 'assure.ameli.fr'), isClear),
  'ameli.contacts': link('Adresses et contacts', 'ameli.rubrique'),
  'ameli.formulaires': link('Formulaires', 'ameli.rubrique'),
  'ameli.annuaire': link('Annuaire santé', 'ameli.rubrique'),
  'ameli.espace-sante': link('Mon espace santé', 'ameli.rubrique'),
};

const pages: Readonly<Record<string, Page>> = {
  'ameli.accueil': {
    title: 'L’assurance santé en ligne',
    address: 'ameli.fr',
    also: ['ameli.fr/assure'],
    controls: { ...frame, ...icons },
  },
  'ameli.professionnels': {
    title: 'Professionnels de santé',
    address: 'ameli.fr/professionnels',
    controls: frame,
  },
  'ameli.entreprises': {
    title: 'Entreprises',
    address: 'ameli.fr/entreprises',
    controls: frame,
  },
  'ameli.rubrique': {
    title: 'Rubrique',
    address: 'ameli.fr/rubrique',
    controls: {
      ...frame,
      ...icons,
      'ameli.retour-accueil': link('Retour à l’accueil', 'ameli.accueil'),
    },
  },
};

const facts: Readonly<Record<string, Fact>> = {
  'cookies-refuses': { kind: 'acquis', label: 'Continuer sans accepter les cookies' },
  'caisse-choisie': {
    kind: 'etat',
    label: 'Choisir votre caisse',
    holds: (world) => visitor.of(world).caisse !== '',
  },
};

const kitCaisse = (world: World): string => kits[world.persona]['caisse'] ?? '';

const inAddress = (name: string): string => words(name).replace(/ /g, '-');

/** A département's own variant of the home page, such as `ameli.fr/somme`. */
function resolve(address: string): string | undefined {
  const [, name] = /^ameli\.fr\/(?:assure\/)?([^/]+)$/.exec(address) ?? [];
  const isKnown = name !== undefined && caisseNames.map(inAddress).includes(inAddress(name));
  return isKnown ? 'ameli.accueil' : undefined;
}

/** The public site, before anyone signs in. */
export const ameli: Site = {
  name: 'ameli',
  title: 'L’assurance santé en ligne',
  pages,
  facts,
  resolve,
  presets: {
    'site-deja-visite': {
      label: 'Les cookies sont refusés et la caisse est choisie.',
      apply: (world) =>
        visitor.with(world, { cookies: 'refused', layer: 'none', caisse: kitCaisse(world) }),
    },
  },
};
