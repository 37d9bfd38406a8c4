import { searchKind } from '../../world/kinds/search';
import { go, open } from '../../world/browser';
import type { Control, Controls, Page, Site } from '../../world/page';
import { draftOf, refuse, setDraft, type Effect, type World } from '../../world/world';

const FIELD = 'moteur.recherche';

/** Whatever was typed, the same results are found: what matters is which one is chosen. */
const search: Effect = (world) =>
  draftOf(world, FIELD) === '' ? refuse(world, 'champ-vide', FIELD) : go(world, 'moteur.resultats');

const result = (label: string, address: string): Control => ({
  kind: 'press',
  label,
  press: (world) => open(world, address),
});

const form: Controls = {
  [FIELD]: { kind: 'field', label: 'Rechercher', field: searchKind },
  'moteur.chercher': { kind: 'press', label: 'Rechercher', press: search },
};

const pages: Readonly<Record<string, Page>> = {
  'moteur.accueil': {
    title: 'Recherche',
    address: 'recherche.example',
    controls: form,
    submit: 'moteur.chercher',
  },
  'moteur.resultats': {
    title: 'Résultats de la recherche',
    address: 'recherche.example/resultats',
    controls: {
      ...form,
      'moteur.annonce': result(
        'Carte santé en 5 minutes : demande express',
        'ameli-vitale.example',
      ),
      'moteur.officiel': result('ameli, le site de l’Assurance Maladie en ligne', 'ameli.fr'),
      'moteur.guide': result('Compte ameli : le guide pas à pas', 'guide-du-compte.example'),
      'moteur.intermediaire': result(
        'Vos démarches santé, on s’en occupe',
        'demarches-sante.example',
      ),
      'moteur.faux': result(
        'Votre carte vitale expire : mise à jour',
        'assure-ameli.fr.compte.example',
      ),
    },
    submit: 'moteur.chercher',
  },
};

/** Words typed into the address bar are looked up here, as browsers do. */
const lookUp = (world: World, words: string): World =>
  open(setDraft(world, FIELD, { value: words.trim() }), 'recherche.example/resultats');

/** The search engine. */
export const moteur: Site = { name: 'moteur', title: 'Recherche', pages, search: lookUp };
