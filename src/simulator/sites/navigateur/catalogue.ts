import { addressKind } from '../../world/kinds/address';
import { changeBrowser, goInNewTab, open, openInNewTab, type Panel } from '../../world/browser';
import type { Control, Controls, Fact, Page, Site } from '../../world/page';
import type { Effect, World } from '../../world/world';
import {
  answerOffer,
  clearData,
  closeActiveTab,
  closePanel,
  closeWindow,
  newestDownload,
  openClearData,
  openNewest,
  panelIs,
  periods,
  removeNewest,
  togglePanel,
} from './model';

const isOpen = (world: World) => world.browser.open;
const offers = (world: World) => isOpen(world) && world.browser.passwordOffer !== '';
const many = (world: World) => isOpen(world) && world.browser.tabs.length > 1;
const popups: readonly Panel[] = ['menu', 'downloads', 'history', 'site-info'];
const hasPopup = (world: World) => isOpen(world) && popups.includes(world.browser.panel);
const hasDownload = (world: World) =>
  panelIs('downloads')(world) && newestDownload(world) !== undefined;

const button = (label: string, press: Effect, when: Control['when'] = isOpen): Control => ({
  kind: 'press',
  label,
  press,
  when,
});
const box = (label: string): Control => ({ kind: 'box', label, when: panelIs('clear-data') });

const everywhere: Controls = {
  'navigateur.retour': { kind: 'back', label: 'Page précédente', when: isOpen },
  'navigateur.adresse': {
    kind: 'address',
    label: 'Barre d’adresse',
    field: addressKind,
    when: isOpen,
  },
  'navigateur.cadenas': button('Sécurité de la page', togglePanel('site-info')),
  'navigateur.nouvel-onglet': button('Nouvel onglet', (w) =>
    goInNewTab(w, 'navigateur.nouvel-onglet'),
  ),
  'navigateur.fermer-onglet': button('Fermer l’onglet', closeActiveTab, many),
  'navigateur.fermer': button('Fermer la fenêtre', closeWindow),
  'navigateur.menu': button('Menu du navigateur', togglePanel('menu')),
  'navigateur.telechargements': button('Téléchargements', togglePanel('downloads')),
  'navigateur.favori-recherche': button('Recherche', (w) => openInNewTab(w, 'recherche.example')),
  'navigateur.favori-courriel': button('Mes courriels', (w) => openInNewTab(w, 'courriel.example')),
  'navigateur.fermer-panneau': button('Fermer', closePanel, hasPopup),
  'navigateur.historique': button('Historique', togglePanel('history'), panelIs('menu')),
  'navigateur.effacer-donnees': button(
    'Effacer les données de navigation',
    openClearData,
    panelIs('menu'),
  ),
  'navigateur.enregistrer-mot-de-passe': button('Enregistrer', answerOffer(true), offers),
  'navigateur.jamais': button('Jamais', answerOffer(false), offers),
  'telechargements.ouvrir': button('Ouvrir le fichier', openNewest, hasDownload),
  'telechargements.supprimer': button('Supprimer le fichier', removeNewest, hasDownload),
  'effacement.periode': {
    kind: 'choice',
    look: 'list',
    label: 'Période',
    options: periods,
    when: panelIs('clear-data'),
  },
  'effacement.historique': box('Historique de navigation'),
  'effacement.cookies': box('Cookies et autres données de site'),
  'effacement.cache': box('Images et fichiers en cache'),
  'effacement.confirmer': {
    kind: 'press',
    label: 'Effacer les données',
    press: clearData,
    when: panelIs('clear-data'),
    mistakes: ['effacement-periode', 'effacement-partiel'],
  },
  'effacement.annuler': button('Annuler', closePanel, panelIs('clear-data')),
};

const openWindow: Effect = (world) => {
  if (world.browser.tabs.length > 0) return changeBrowser(world, { open: true });
  return openInNewTab(world, 'recherche.example');
};

const pages: Readonly<Record<string, Page>> = {
  'bureau.accueil': {
    title: 'Bureau',
    address: '',
    controls: {
      'bureau.navigateur': { kind: 'press', label: 'Navigateur Internet', press: openWindow },
    },
  },
  'navigateur.nouvel-onglet': {
    title: 'Nouvel onglet',
    address: 'nouvel-onglet',
    controls: {},
  },
  'navigateur.introuvable': {
    title: 'Site introuvable',
    address: 'introuvable',
    controls: {
      'introuvable.recherche': {
        kind: 'press',
        label: 'Aller au moteur de recherche',
        press: (world) => open(world, 'recherche.example'),
      },
    },
  },
};

const facts: Readonly<Record<string, Fact>> = {
  'mot-de-passe-enregistre': {
    kind: 'acquis',
    label: 'Enregistrer le mot de passe dans le navigateur',
  },
  'mot-de-passe-refuse': { kind: 'acquis', label: 'Refuser d’enregistrer le mot de passe' },
  'traces-effacees': { kind: 'acquis', label: 'Effacer toutes les traces de la navigation' },
  'telechargement-supprime': { kind: 'acquis', label: 'Supprimer le fichier téléchargé' },
  'fenetre-fermee': {
    kind: 'etat',
    label: 'Fermer la fenêtre du navigateur',
    holds: (world) => !world.browser.open,
  },
};

/** The browser itself and the desktop behind it. */
export const navigateur: Site = {
  name: 'navigateur',
  title: 'Nouvel onglet',
  everywhere,
  covers: panelIs('clear-data'),
  pages,
  facts,
};
