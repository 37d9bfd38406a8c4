import { go } from '../../world/browser';
import type { Controls, Page, Press } from '../../world/page';
import { slice } from '../../world/world';
import { HOST, link } from './controls';
import { groups, type ListEntry } from './list';

/** Which part of the site the « not yet » page speaks of. */
export const soon = slice<{ readonly title: string }>('mairie-bientot', { title: '' });

const soonLink = (label: string): Press => ({
  kind: 'press',
  label,
  press: (world) => go(soon.with(world, { title: label }), 'mairie.bientot'),
});

/** On every page. */
export const menu: Controls = {
  'mairie.menu-accueil': link('Accueil', 'mairie.accueil'),
  'mairie.menu-demarches': link('Démarches en ligne', 'mairie.demarches'),
  'mairie.menu-ville': soonLink('Ma ville'),
  'mairie.menu-enfance': soonLink('Enfance et école'),
  'mairie.menu-agenda': soonLink('Agenda'),
};

const entryControl = ({ target, label, page }: ListEntry): [string, Press] => [
  target,
  page === undefined ? soonLink(label) : link(label, page),
];

const page = (title: string, path: string, controls: Controls = {}): Page => ({
  title: `Mairie de Valmont-sur-Loue : ${title}`,
  address: HOST + path,
  controls: { ...menu, ...controls },
});

export const pages: Readonly<Record<string, Page>> = {
  'mairie.accueil': page('accueil', ''),
  'mairie.demarches': page(
    'démarches en ligne',
    '/demarches',
    Object.fromEntries(groups.flatMap(({ entries }) => entries.map(entryControl))),
  ),
  'mairie.bientot': page('bientôt', '/bientot', {
    'mairie.retour-demarches': link('Revenir aux démarches', 'mairie.demarches'),
  }),
};
