import Desktop from './DesktopIcons.svelte';
import NewTab from './NewTab.svelte';
import NotFound from './NotFound.svelte';

export const screens = {
  'bureau.accueil': Desktop,
  'navigateur.nouvel-onglet': NewTab,
  'navigateur.introuvable': NotFound,
};
