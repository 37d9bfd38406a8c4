import { activeTab, type Tab } from './browser';
import type { PageName, TargetName } from './gesture';
import type { Control } from './page';
import type { Registry } from './registry';
import type { World } from './world';

/** The page that fills the desktop when no window is open. */
export const DESKTOP: PageName = 'bureau.accueil';

export const pageOf = (world: World): PageName => activeTab(world)?.page ?? DESKTOP;

/** The controls on the screen at this moment, by name. */
export function controlsOn(registry: Registry, world: World): ReadonlyMap<TargetName, Control> {
  const shown = new Map<TargetName, Control>();
  const add = (controls: Readonly<Record<TargetName, Control>> | undefined) => {
    for (const [target, control] of Object.entries(controls ?? {})) {
      if (control.when?.(world) ?? true) shown.set(target, control);
    }
  };
  for (const site of registry.sites) add(site.everywhere);
  for (const [target, tab] of tabTargets(registry, world)) shown.set(target, tabControl(tab));
  const covered = registry.sites.some((site) => site.covers?.(world) ?? false);
  if (!covered) add(registry.pages.get(pageOf(world))?.page.controls);
  return shown;
}

const tabControl = (tab: Tab): Control => ({
  kind: 'tab',
  label: 'Onglet',
  press: (world) => ({ ...world, browser: { ...world.browser, active: tab.id, panel: 'none' } }),
});

/** The target of each tab, `onglet.<site>`. Of two tabs of a site, the hidden one is meant. */
export function tabTargets(registry: Registry, world: World): ReadonlyMap<TargetName, Tab> {
  const targets = new Map<TargetName, Tab>();
  if (!world.browser.open) return targets;
  for (const tab of world.browser.tabs) {
    const site = registry.pages.get(tab.page)?.site;
    if (!site) continue;
    const target = `onglet.${site.name}`;
    const known = targets.get(target);
    if (!known || known.id === world.browser.active) targets.set(target, tab);
  }
  return targets;
}
