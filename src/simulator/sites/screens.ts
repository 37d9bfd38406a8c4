import type { Component } from 'svelte';
import type { PageName } from '../world/gesture';

/** The screens of a site by page name, in one chunk a site. */
type Screens = Readonly<Record<PageName, Component>>;

/** The account: its own pages and those of every démarche, whatever their names begin with. */
const account = () => import('./compte/screens');
const townHall = () => import('./mairie/screens');

/** Which chunk draws a page, by the first part of its name; all others are the account's. */
const chunks: Readonly<Record<string, () => Promise<{ screens: Screens }>>> = {
  bureau: () => import('./navigateur/screens'),
  navigateur: () => import('./navigateur/screens'),
  moteur: () => import('./moteur/screens'),
  leurre: () => import('./leurres/screens'),
  ameli: () => import('./ameli/screens'),
  franceconnect: () => import('./franceconnect/screens'),
  courriel: () => import('./courriel/screens'),
  document: () => import('./documents/screens'),
  mairie: townHall,
  'rendez-vous': townHall,
  certificat: townHall,
};

const loaded = new Map<PageName, Component>();

/** The component of a page whose chunk is there already. */
export const loadedScreen = (page: PageName): Component | undefined => loaded.get(page);

/** Loads the chunk that draws a page. @returns undefined when no site has such a page */
export async function loadScreen(page: PageName): Promise<Component | undefined> {
  await keepScreens(chunks[page.split('.')[0] ?? ''] ?? account);
  return loaded.get(page);
}

/** Loads what the next pages may need, one chunk after another, so that no step waits for one. */
export async function preloadScreens(): Promise<void> {
  for (const chunk of [...Object.values(chunks), account]) await keepScreens(chunk);
}

async function keepScreens(chunk: () => Promise<{ screens: Screens }>): Promise<void> {
  const { screens } = await chunk();
  for (const [name, screen] of Object.entries(screens)) loaded.set(name, screen);
}
