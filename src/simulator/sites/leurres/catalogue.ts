import { goBack } from '../../world/browser';
import type { Controls, Page, Site } from '../../world/page';
import { refuse, type World } from '../../world/world';

/** The one thing that such a site wants, and the way out of it. */
const lure = (label: string, mistake: string): Controls => ({
  'leurre.continuer': {
    kind: 'press',
    label,
    press: (world) => refuse(world, mistake),
    mistakes: ['annonce-publicitaire', 'site-de-conseils', 'site-intermediaire', 'faux-site'],
  },
  'leurre.quitter': {
    kind: 'press',
    label: 'Revenir aux résultats',
    press: (world) => goBack(world),
    when: canGoBack,
  },
});

const canGoBack = (world: World): boolean =>
  (world.browser.tabs.find(({ id }) => id === world.browser.active)?.back.length ?? 0) > 0;

const pages: Readonly<Record<string, Page>> = {
  'leurre.annonce': {
    title: 'Carte santé express',
    address: 'ameli-vitale.example',
    controls: lure('Continuer', 'annonce-publicitaire'),
  },
  'leurre.intermediaire': {
    title: 'Vos démarches santé',
    address: 'demarches-sante.example',
    controls: lure('Continuer', 'site-intermediaire'),
  },
  'leurre.guide': {
    title: 'Le guide du compte',
    address: 'guide-du-compte.example',
    controls: lure('Continuer', 'site-de-conseils'),
  },
  'leurre.faux': {
    title: 'Mise à jour de votre carte',
    address: 'assure-ameli.fr.compte.example',
    insecure: true,
    controls: lure('Continuer', 'faux-site'),
  },
};

/** Sites that look useful and are not: an advertisement, go-betweens, a fake. */
export const leurres: Site = { name: 'leurres', title: 'Autre site', pages };
