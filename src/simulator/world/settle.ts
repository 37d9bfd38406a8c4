import { activeTab, changeBrowser, changeTab, hostOf } from './browser';
import type { Registry } from './registry';
import type { World } from './world';

/** The page shown for an address that leads nowhere. */
export const NOT_FOUND = 'navigateur.introuvable';

/** A redirection that leads to a redirection is followed so many times. */
const LONGEST_CHAIN = 5;

/**
 * Brings a world to rest after a gesture: the active tab's address or page is resolved, the page's
 * arrival happens, and the visit is noted in the browser's history.
 */
export function settle(registry: Registry, before: World, after: World): World {
  let from = before;
  let world = resolvePlace(registry, after);
  for (let hop = 0; hop < LONGEST_CHAIN && arrived(from, world); hop += 1) {
    from = noteVisit(world);
    const tab = activeTab(from);
    const page = tab && registry.pages.get(tab.page)?.page;
    world = resolvePlace(registry, page?.arrive?.(from) ?? from);
  }
  return world;
}

function unresolved(world: World): boolean {
  const tab = activeTab(world);
  return tab !== undefined && (tab.page === '' || tab.address === '');
}

function resolvePlace(registry: Registry, world: World): World {
  const tab = activeTab(world);
  if (!tab || !unresolved(world)) return world;
  const page = tab.page || (registry.resolve(tab.address) ?? NOT_FOUND);
  const address = tab.address || (registry.pages.get(page)?.page.address ?? '');
  return changeTab(world, { ...tab, page, address });
}

function arrived(before: World, after: World): boolean {
  const [from, to] = [activeTab(before), activeTab(after)];
  if (!to) return false;
  return from?.id !== to.id || from.page !== to.page || from.back.length !== to.back.length;
}

function noteVisit(world: World): World {
  const tab = activeTab(world);
  if (!tab) return world;
  const { history, cookies } = world.browser;
  const host = hostOf(tab.address);
  return changeBrowser(world, {
    history: [...history, { page: tab.page, address: tab.address, at: world.now }],
    cookies: cookies.includes(host) ? cookies : [...cookies, host],
  });
}
