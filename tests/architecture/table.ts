/** What one part of the house may use. Every part may use itself. */
export interface Rule {
  /** Parts it may import. */
  readonly may?: readonly string[];
  /** Parts of which it may import types alone. */
  readonly types?: readonly string[];
  /** Packages; `svelte` stands for `svelte/store` as well. */
  readonly packages?: readonly string[];
}

/**
 * The one-way current, from top to bottom. `own site` is the site in whose folder the file stands;
 * `app/*` is every room.
 */
export const table: Readonly<Record<string, Rule>> = {
  scenario: { packages: ['yaml', 'zod'] },

  'simulator/world': {},
  'simulator/sites/…': { may: ['simulator/world'] },
  'simulator/sites/…/screens': {
    may: ['simulator/world', 'own site', 'simulator/screens', 'ui'],
    packages: ['svelte'],
  },
  'simulator/screens': { may: ['simulator/world', 'ui'], packages: ['svelte'] },
  'simulator/computer': { may: ['simulator/world', 'simulator/sites/…'] },
  'simulator/Computer': {
    may: [
      'simulator/computer',
      'simulator/world',
      'simulator/screens',
      'simulator/sites/…',
      'simulator/sites/…/screens',
    ],
    packages: ['svelte'],
  },

  lesson: { may: ['scenario'], packages: ['xstate'] },
  coach: { may: ['lesson', 'ui', 'i18n'], packages: ['svelte'] },
  stage: {
    may: [
      'simulator/computer',
      'simulator/Computer',
      'simulator/screens',
      'simulator/world',
      'lesson',
      'coach',
      'ui',
      'i18n',
    ],
    types: ['scenario'],
    packages: ['svelte'],
  },

  library: {
    types: ['scenario'],
    packages: [
      'virtual:scenarios',
      'virtual:scenarios-loaders',
      'virtual:scenario',
      'virtual:scenario-words',
      'virtual:scenario-voice',
      'virtual:scenarios-sources',
    ],
  },
  storage: { types: ['lesson', 'library'], packages: ['dexie', 'zod/mini'] },
  classroom: { types: ['lesson', 'library'], packages: ['mqtt', 'papaparse', 'zod/mini'] },

  relay: {
    may: ['classroom/messages'],
    packages: ['node', 'vite', 'tsx', 'aedes', 'ws', 'qr', 'mqtt', 'zod/mini'],
  },
  build: {
    may: ['scenario', 'simulator/computer', 'simulator/world', 'simulator/sites/…'],
    types: ['library'],
    packages: ['node', 'vite', 'yaml'],
  },

  app: {
    may: [
      'app/shell',
      'scenario',
      'simulator/computer',
      'simulator/Computer',
      'simulator/screens',
      'simulator/world',
      'lesson',
      'coach',
      'stage',
      'library',
      'ui',
      'i18n',
    ],
    types: ['storage', 'classroom'],
    packages: ['svelte', 'yaml', '@codemirror', '@lezer', 'fflate', 'qr'],
  },
  ui: { packages: ['svelte', '@fontsource', 'qr'] },
  i18n: { packages: ['i18next', 'svelte'] },

  /** The service worker stands alone: it is another program. */
  worker: { packages: ['workbox-precaching', 'workbox-routing'] },

  /** App.svelte opens the right room. */
  App: {
    may: ['app/*', 'lesson', 'library', 'ui', 'i18n'],
    types: ['storage', 'classroom', 'scenario'],
    packages: ['svelte'],
  },
  /** Asks ahead for what an address needs; main is the rest of it. */
  early: { may: ['main', 'app/*', 'library', 'simulator/Computer', 'i18n'] },
  main: {
    may: [
      'App',
      'app/*',
      'scenario',
      'simulator/computer',
      'simulator/Computer',
      'lesson',
      'coach',
      'stage',
      'library',
      'storage',
      'classroom',
      'ui',
      'i18n',
    ],
    packages: ['svelte', 'virtual:pwa-register', 'workbox-window'],
  },
};

/** Types alone: anyone may name a gesture. */
export const sharedTypes = 'simulator/world/gesture.ts';

/** Declarations of virtual modules, which must name the types of what they give. */
export const declarations = /^[\w-]+\.d\.ts$/;
