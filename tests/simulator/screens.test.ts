// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import Computer from '../../src/simulator/Computer.svelte';
import { computer } from '../../src/simulator/computer';
import { preloadScreens } from '../../src/simulator/sites/screens';
import type { PageName, PersonaName } from '../../src/simulator/world/gesture';
import type { World } from '../../src/simulator/world/world';

beforeAll(preloadScreens, 60_000);

const names = [...computer.registry.pages.keys()];

/** A world that shows this page, put there without asking the page whether it wants to be left. */
function worldOn(page: PageName, persona: PersonaName, presets: readonly string[]): World {
  const base = computer.start({ persona, page: 'bureau.accueil', presets });
  if (page === 'bureau.accueil') return base;
  const address = computer.registry.pages.get(page)?.page.address ?? '';
  const tab = { id: 1, page, address, back: [] };
  return { ...base, browser: { ...base.browser, open: true, tabs: [tab], active: 1, nextTab: 2 } };
}

function drawn(world: World): string[] {
  const { container, unmount } = render(Computer, {
    world,
    send: () => ({ kind: 'none' as const }),
  });
  const targets = [...container.querySelectorAll('[data-target]')].map(
    (element) => element.getAttribute('data-target') ?? '',
  );
  unmount();
  return targets.sort();
}

const expected = (world: World): string[] => [...computer.targets(world)].sort();

describe('each page draws every catalogued target, once, and no other', () => {
  const presets = ['compte-existant', 'site-deja-visite', 'ordinateur-partage'];
  it.each(names)('%s', (page) => {
    for (const persona of ['colette', 'samira'] as const) {
      const world = worldOn(page, persona, presets);
      expect(drawn(world)).toEqual(expected(world));
    }
  });

  it('on the first visit, with the cookie banner over the page', () => {
    const world = worldOn('ameli.accueil', 'gerard', []);
    expect(drawn(world)).toEqual(expected(world));
    expect(drawn(world)).toContain('ameli.cookies-refuser');
  });

  it.each(['menu', 'downloads', 'history', 'site-info', 'clear-data'] as const)(
    'with the browser panel %s open',
    (panel) => {
      const world = worldOn('ameli.accueil', 'gerard', presets);
      const open = { ...world, browser: { ...world.browser, panel } };
      expect(drawn(open)).toEqual(expected(open));
    },
  );

  it('while the browser offers to keep a password', () => {
    const world = worldOn('compte.accueil', 'gerard', ['session-ouverte', 'mot-de-passe-propose']);
    expect(drawn(world)).toEqual(expected(world));
    expect(drawn(world)).toContain('navigateur.jamais');
  });
});

it('a picture of a screen carries no target', () => {
  const world = worldOn('connexion.accueil', 'colette', ['compte-existant']);
  const { container } = render(Computer, {
    world,
    send: () => ({ kind: 'none' as const }),
    picture: true,
  });
  expect(container.textContent).toContain('J’accède à mon compte');
  expect(container.querySelectorAll('[data-target], [data-option]')).toHaveLength(0);
});

describe('the training mark stands on the page, always in the same words', () => {
  it.each(names)('%s', (page) => {
    const { container, unmount } = render(Computer, {
      world: worldOn(page, 'colette', []),
      send: () => ({ kind: 'none' as const }),
    });
    const mark = container.querySelector('[data-mark]')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(mark).toBe('ENTRAÎNEMENT · FAUX SITE · jamais vos vrais numéros');
    unmount();
  });
});
