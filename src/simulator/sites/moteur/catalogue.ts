import { normaliseAddress } from '../../world/address';
import { go, open } from '../../world/browser';
import type { TargetName } from '../../world/gesture';
import { words } from '../../world/kinds/plain';
import { searchKind } from '../../world/kinds/search';
import type { Control, Controls, Excerpt, Page, Press, Site } from '../../world/page';
import { draftOf, refuse, setDraft, type Effect, type World } from '../../world/world';

const FIELD = 'moteur.recherche';

/** Whatever was typed, the same results are found: what matters is which one is chosen. */
const search: Effect = (world) =>
  draftOf(world, FIELD) === '' ? refuse(world, 'champ-vide', FIELD) : go(world, 'moteur.resultats');

const result = (label: string, excerpt: Excerpt): Press => ({
  kind: 'press',
  label,
  excerpt,
  press: (world) => open(world, normaliseAddress(excerpt.address)),
});

const form: Controls = {
  [FIELD]: { kind: 'field', label: 'Rechercher', field: searchKind },
  'moteur.chercher': { kind: 'press', label: 'Rechercher', press: search },
};

/** One official site among those that want one's money, in the order of the page. */
const results: Controls = {
  'moteur.annonce': result('Carte santé en 5 minutes : demande express', {
    address: 'ameli-vitale.example',
    text: 'Recevez votre carte sans attendre. Service privé, 39 €.',
    sponsored: true,
  }),
  'moteur.officiel': result('ameli, le site de l’Assurance Maladie en ligne', {
    address: 'www.ameli.fr',
    text: 'Droits, remboursements, démarches : le site de votre caisse.',
  }),
  'moteur.guide': result('Compte ameli : le guide pas à pas', {
    address: 'guide-du-compte.example',
    text: 'Un site de conseils, écrit par des particuliers.',
  }),
  'moteur.intermediaire': result('Vos démarches santé, on s’en occupe', {
    address: 'demarches-sante.example',
    text: 'Nous remplissons vos papiers à votre place. Service payant.',
  }),
  'moteur.faux': result('Votre carte vitale expire : mise à jour', {
    address: 'assure-ameli.fr.compte.example',
    text: 'Dernier rappel. Payez 1,90 € de livraison.',
  }),
};

/** After these, the sites that say themselves how they are found. */
const foundOf = ({ name, found }: Site): [string, Control][] =>
  found === undefined ? [] : [[`moteur.${name}`, result(found.label, found)]];

const pagesWith = (found: Controls): Readonly<Record<string, Page>> => ({
  'moteur.accueil': {
    title: 'Recherche',
    address: 'recherche.example',
    controls: form,
    submit: 'moteur.chercher',
  },
  'moteur.resultats': {
    title: 'Résultats de la recherche',
    address: 'recherche.example/resultats',
    controls: { ...form, ...results, ...found },
    submit: 'moteur.chercher',
  },
});

/**
 * The results on the page. The same ones are there for any search, so that no later step depends on
 * what was typed; only those that fit its words come first.
 */
export function resultsIn(
  world: World,
  shown: ReadonlyMap<TargetName, Control>,
): readonly (Excerpt & { readonly target: TargetName })[] {
  const typed = words(draftOf(world, FIELD)).split(' ');
  const fits = ({ words: own = [] }: Excerpt): boolean => own.some((word) => typed.includes(word));
  const all = [...shown].flatMap(([target, control]) =>
    control.kind === 'press' && control.excerpt ? [{ ...control.excerpt, target }] : [],
  );
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

/** Words typed into the address bar are looked up here, as browsers do. */
const lookUp = (world: World, typed: string): World =>
  open(setDraft(world, FIELD, { value: typed.trim() }), 'recherche.example/resultats');

/** The search engine. @param sites those that it may find */
export function moteur(sites: readonly Site[]): Site {
  const pages = pagesWith(Object.fromEntries(sites.flatMap(foundOf)));
  return { name: 'moteur', title: 'Recherche', pages, search: lookUp };
}
