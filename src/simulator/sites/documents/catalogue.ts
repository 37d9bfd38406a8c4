import { closeTab } from '../../world/browser';
import { download, VIEWER } from '../../world/files';
import type { Page, Site } from '../../world/page';
import { acquire, type World } from '../../world/world';

const save = (world: World): World => {
  const file = world.files.viewed;
  if (!file) return world;
  const saved = download(world, file);
  return file.fact === undefined ? saved : acquire(saved, file.fact);
};

const pages: Readonly<Record<string, Page>> = {
  'document.apercu': {
    title: 'Document PDF',
    address: VIEWER,
    controls: {
      'document.enregistrer': { kind: 'press', label: 'Télécharger', press: save },
      'document.fermer': {
        kind: 'press',
        label: 'Fermer le document',
        press: (world) => closeTab(world, world.browser.active),
      },
    },
  },
};

/** The browser's own viewer of PDF documents. */
export const documents: Site = { name: 'document', title: 'Document PDF', pages };
