import { changeBrowser, closeTab, type Panel } from '../../world/browser';
import { removeDownload, viewFile } from '../../world/files';
import { acquire, draftOf, refuse, setDraft, type Refusal, type World } from '../../world/world';

/** The periods of the « effacer » dialog, as browsers name them; the first is their default. */
export const periods = [
  'Dernière heure',
  'Dernières 24 heures',
  '7 derniers jours',
  'Toutes les périodes',
] as const;
const EVERYTHING = 'Toutes les périodes';

const kindsOfData = ['historique', 'cookies', 'cache'] as const;

export const panelIs = (panel: Panel) => (world: World) =>
  world.browser.open && world.browser.panel === panel;

export const togglePanel = (panel: Panel) => (world: World) =>
  changeBrowser(world, { panel: world.browser.panel === panel ? 'none' : panel });

export const closePanel = (world: World) => changeBrowser(world, { panel: 'none' });

/** The dialog opens as browsers open it: every kind ticked, the last hour only. */
export function openClearData(world: World): World {
  let opened = setDraft(world, 'effacement.periode', { value: periods[0] });
  for (const kind of kindsOfData) opened = setDraft(opened, `effacement.${kind}`, { value: 'oui' });
  return changeBrowser(opened, { panel: 'clear-data' });
}

/** Erases what is ticked. Only everything, for all time, leaves no trace behind. */
export function clearData(world: World): World | Refusal {
  const ticked = (kind: string) => draftOf(world, `effacement.${kind}`) === 'oui';
  const all = draftOf(world, 'effacement.periode') === EVERYTHING;
  const { history, cookies } = world.browser;
  const cleared = changeBrowser(world, {
    panel: 'none',
    history: ticked('historique') ? (all ? [] : history.filter(older(world))) : history,
    cookies: ticked('cookies') && all ? [] : cookies,
  });
  if (!all) return refuse(cleared, 'effacement-periode');
  if (!kindsOfData.every(ticked)) return refuse(cleared, 'effacement-partiel');
  return acquire(cleared, 'traces-effacees');
}

const spans: Readonly<Record<string, number>> = {
  'Dernière heure': 60,
  'Dernières 24 heures': 24 * 60,
  '7 derniers jours': 7 * 24 * 60,
};

function older(world: World) {
  const span = spans[draftOf(world, 'effacement.periode')] ?? 0;
  return ({ at }: { at: number }) => world.now - at > span;
}

/** The answer to « Enregistrer le mot de passe ? ». */
export function answerOffer(keep: boolean) {
  return (world: World): World => {
    const { passwordOffer, savedPasswords } = world.browser;
    const answered = changeBrowser(world, {
      passwordOffer: '',
      savedPasswords: keep ? [...savedPasswords, passwordOffer] : savedPasswords,
    });
    return acquire(answered, keep ? 'mot-de-passe-enregistre' : 'mot-de-passe-refuse');
  };
}

export const closeActiveTab = (world: World): World => closeTab(world, world.browser.active);

export const closeWindow = (world: World): World =>
  changeBrowser(world, { open: false, tabs: [], panel: 'none', passwordOffer: '' });

export const newestDownload = (world: World) => world.files.downloads.at(-1);

export function openNewest(world: World): World {
  const file = newestDownload(world);
  return file ? viewFile(closePanel(world), file) : world;
}

export function removeNewest(world: World): World {
  const file = newestDownload(world);
  return file ? acquire(removeDownload(world, file.id), 'telechargement-supprime') : world;
}
