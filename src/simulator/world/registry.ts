import type { PageName, TargetName } from './gesture';
import { resolveIn, normaliseAddress } from './address';
import type { Control, Page, Site } from './page';

export interface Registered {
  readonly page: Page;
  readonly site: Site;
}

/** All sites together, and what is where. */
export interface Registry {
  readonly sites: readonly Site[];
  readonly pages: ReadonlyMap<PageName, Registered>;
  /** Every control that can ever be on the screen. */
  readonly controls: ReadonlyMap<TargetName, Control>;
  /** Pages of each control; `*` where it belongs to the browser or the desktop. */
  readonly pagesOf: ReadonlyMap<TargetName, readonly PageName[] | '*'>;
  /** The page that an address opens, in any tolerated spelling; undefined when there is none. */
  resolve(address: string): PageName | undefined;
}

/** @throws when two sites give one name, or one address, to different things: our bug */
export function register(sites: readonly Site[]): Registry {
  const pages = new Map<PageName, Registered>();
  const controls = new Map<TargetName, Control>();
  const pagesOf = new Map<TargetName, PageName[] | '*'>();
  const addresses = new Map<string, PageName>();

  const addEverywhere = (target: TargetName, control: Control) => {
    controls.set(target, control);
    pagesOf.set(target, '*');
  };
  const addOn = (page: PageName, target: TargetName, control: Control) => {
    const known = pagesOf.get(target);
    if (known === '*') throw new Error(`${target} is everywhere, and on ${page}`);
    controls.set(target, controls.get(target) ?? control);
    pagesOf.set(target, [...(known ?? []), page]);
  };
  const addAddress = (address: string, name: PageName) => {
    const key = normaliseAddress(address);
    if (key === '') return;
    if (addresses.has(key)) throw new Error(`${address} opens ${name} and ${addresses.get(key)}`);
    addresses.set(key, name);
  };

  for (const site of sites) {
    for (const [target, control] of Object.entries(site.everywhere ?? {})) {
      addEverywhere(target, control);
    }
    for (const [name, page] of Object.entries(site.pages)) {
      if (pages.has(name)) throw new Error(`two pages are named ${name}`);
      pages.set(name, { page, site });
      for (const address of [page.address, ...(page.also ?? [])]) addAddress(address, name);
      for (const [target, control] of Object.entries(page.controls)) addOn(name, target, control);
    }
  }
  return {
    sites,
    pages,
    controls,
    pagesOf,
    resolve: (address) => resolveIn(address, addresses, sites),
  };
}
