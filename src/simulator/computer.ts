import { act } from './world/act';
import { normaliseAddress } from './world/address';
import { changeBrowser, closedBrowser, open } from './world/browser';
import { catalogueOf } from './world/catalogue';
import { START } from './world/clock';
import { noFiles } from './world/files';
import type {
  FactName,
  Gesture,
  KeptGesture,
  PageName,
  PersonaName,
  TargetName,
} from './world/gesture';
import { keep, replay, sample } from './world/keep';
import { kits } from './world/kit';
import type { Site } from './world/page';
import { emptyPost } from './world/post';
import { register } from './world/registry';
import { controlsOn, DESKTOP, pageOf, tabTargets } from './world/screen';
import { settle } from './world/settle';
import type { World } from './world/world';
import { sites as allSites } from './sites';

export interface Setup {
  readonly persona: PersonaName;
  readonly page: PageName;
  readonly presets: readonly string[];
  readonly device?: 'ordinateur' | 'telephone';
}

/** The simulated computer with these sites on it: pure functions on a world, no state of its own. */
export function createComputer(sites: readonly Site[]) {
  const registry = register(sites);
  const facts = sites.flatMap((site) => Object.entries(site.facts ?? {}));
  const presets = new Map(sites.flatMap((site) => Object.entries(site.presets ?? {})));

  return {
    registry,
    catalogue: catalogueOf(registry),

    /** A fresh world on this page, after these presets, in their order. Unknown names are left out. */
    start({ persona, page, presets: names }: Setup): World {
      const prepared = names.reduce(
        (world, name) => presets.get(name)?.apply(world) ?? world,
        freshWorld(persona),
      );
      if (page === DESKTOP) return prepared;
      const address = registry.pages.get(page)?.page.address ?? '';
      const opened = settle(registry, prepared, open(prepared, address));
      return changeBrowser(opened, {
        tabs: opened.browser.tabs.map((tab) => ({ ...tab, back: [] })),
      });
    },

    /** What the gesture makes of the world, and whether it was done. Total: never throws. */
    step(world: World, gesture: Gesture) {
      const { world: after, outcome } = act(registry, world, gesture);
      return { world: after === world ? world : settle(registry, world, after), outcome };
    },

    advance: (world: World, minutes: number): World => ({ ...world, now: world.now + minutes }),

    facts(world: World): ReadonlySet<FactName> {
      const now = facts.filter(([, fact]) => fact.kind === 'etat' && fact.holds?.(world));
      return new Set([...world.acquired, ...now.map(([name]) => name)]);
    },

    page: pageOf,
    targets: (world: World): ReadonlySet<TargetName> => new Set(controlsOn(registry, world).keys()),
    /** The tab that each `onglet.…` target stands for. */
    tabs: (world: World) => tabTargets(registry, world),
    kit: (persona: PersonaName) => kits[persona],

    same(target: TargetName, a: string, b: string): boolean {
      const control = registry.controls.get(target);
      if (control?.kind === 'address') return normaliseAddress(a) === normaliseAddress(b);
      if (control?.kind === 'field')
        return control.field.normalise(a) === control.field.normalise(b);
      return a.trim() === b.trim();
    },

    sample: (world: World, target: TargetName, mistake: string): string | undefined =>
      sample(world, registry.controls.get(target), mistake),
    keep: (world: World, gesture: Gesture): KeptGesture => keep(registry, world, gesture),
    replay: (world: World, kept: KeptGesture): Gesture => replay(registry, world, kept),
  };
}

const freshWorld = (persona: PersonaName): World => ({
  persona,
  now: START,
  browser: closedBrowser,
  post: emptyPost,
  files: noFiles,
  drafts: {},
  acquired: [],
  slices: {},
});

/** The simulated computer of this project, with every site. */
export const computer = createComputer(allSites);
export type Computer = ReturnType<typeof createComputer>;
