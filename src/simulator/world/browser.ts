import type { PageName } from './gesture';
import type { Minutes, World } from './world';

/** A place in a tab. `page` is empty while only the address is known: the computer resolves it. */
export interface Place {
  readonly page: PageName;
  readonly address: string;
}

export interface Tab extends Place {
  /** Grows; never used again. */
  readonly id: number;
  /** Earlier places of this tab, oldest first. */
  readonly back: readonly Place[];
}

/** What covers or hangs over the page: one at a time. */
export type Panel = 'none' | 'menu' | 'downloads' | 'site-info' | 'clear-data' | 'history';

export interface Visit {
  readonly page: PageName;
  readonly address: string;
  readonly at: Minutes;
}

export interface Browser {
  /** False: only the desktop is on the screen. */
  readonly open: boolean;
  readonly tabs: readonly Tab[];
  readonly active: number;
  readonly panel: Panel;
  /** « Enregistrer le mot de passe ? » for this host; empty when nothing is asked. */
  readonly passwordOffer: string;
  /** Hosts whose password this browser holds. */
  readonly savedPasswords: readonly string[];
  readonly history: readonly Visit[];
  /** Hosts that left cookies, and `host/name` of those that a site itself looks for. */
  readonly cookies: readonly string[];
  readonly nextTab: number;
}

export const closedBrowser: Browser = {
  open: false,
  tabs: [],
  active: 0,
  panel: 'none',
  passwordOffer: '',
  savedPasswords: [],
  history: [],
  cookies: [],
  nextTab: 1,
};

export function changeBrowser(world: World, change: Partial<Browser>): World {
  return { ...world, browser: { ...world.browser, ...change } };
}

export function activeTab(world: World): Tab | undefined {
  const { open, tabs, active } = world.browser;
  return open ? tabs.find(({ id }) => id === active) : undefined;
}

/** Moves the active tab to a page of one's own site. Opens a first tab when there is none. */
export const go = (world: World, page: PageName): World => move(world, { page, address: '' });

/** Opens an address, of any site, in the active tab. */
export const open = (world: World, address: string): World => move(world, { page: '', address });

/** Opens a page of one's own site in a tab of its own, and shows it. */
export const goInNewTab = (world: World, page: PageName): World =>
  addTab(world, { page, address: '' });

/**
 * Opens an address, of any site, in a tab of its own, and shows it. A tab of that host which is
 * already there is used again: two tabs that look alike would only lose a beginner.
 */
export function openInNewTab(world: World, address: string): World {
  const host = hostOf(address);
  const same = world.browser.tabs.find((tab) => hostOf(tab.address) === host);
  if (!same) return addTab(world, { page: '', address });
  return move(changeBrowser(world, { open: true, active: same.id }), { page: '', address });
}

/** Another page of one's own site takes this one's place: « back » does not return to this one. */
export function redirect(world: World, page: PageName): World {
  const tab = activeTab(world);
  return tab ? changeTab(world, { ...tab, page, address: '' }) : go(world, page);
}

function move(world: World, place: Place): World {
  const tab = activeTab(world);
  if (!tab) return addTab(world, place);
  const back = [...tab.back, { page: tab.page, address: tab.address }];
  return changeTab(world, { ...tab, ...place, back });
}

function addTab(world: World, place: Place): World {
  const { tabs, nextTab } = world.browser;
  const tab: Tab = { ...place, id: nextTab, back: [] };
  return changeBrowser(world, {
    open: true,
    panel: 'none',
    tabs: [...tabs, tab],
    active: nextTab,
    nextTab: nextTab + 1,
  });
}

export function changeTab(world: World, tab: Tab): World {
  const tabs = world.browser.tabs.map((other) => (other.id === tab.id ? tab : other));
  return changeBrowser(world, { tabs, panel: 'none' });
}

/** The tab's last place again; the same world when there is none. */
export function goBack(world: World): World {
  const tab = activeTab(world);
  const place = tab?.back.at(-1);
  if (!tab || !place) return world;
  return changeTab(world, { ...tab, ...place, back: tab.back.slice(0, -1) });
}

/** Closes a tab; with the last one the window closes too. */
export function closeTab(world: World, id: number): World {
  const tabs = world.browser.tabs.filter((tab) => tab.id !== id);
  const last = tabs.at(-1);
  if (!last) return changeBrowser(world, { tabs, open: false, panel: 'none' });
  const active = world.browser.active === id ? last.id : world.browser.active;
  return changeBrowser(world, { tabs, active, panel: 'none' });
}

export function leaveCookie(world: World, cookie: string): World {
  const { cookies } = world.browser;
  return cookies.includes(cookie) ? world : changeBrowser(world, { cookies: [...cookies, cookie] });
}

/** Asks whether to keep this host's password, unless the browser holds it already. */
export function offerPassword(world: World, host: string): World {
  const known = world.browser.savedPasswords.includes(host);
  return known ? world : changeBrowser(world, { passwordOffer: host });
}

/** The part of an address before its first `/`. */
export const hostOf = (address: string): string => address.split('/')[0] ?? '';
