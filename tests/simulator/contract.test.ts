import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Simulator } from '../../src/scenario/ports';
import { computer } from '../../src/simulator/computer';
import { periods } from '../../src/simulator/sites/navigateur/model';
import type {
  MistakeCode,
  PageName,
  PersonaName,
  TargetName,
} from '../../src/simulator/world/gesture';
import { kits } from '../../src/simulator/world/kit';
import type { World } from '../../src/simulator/world/world';
import { Learner } from './support';
import { everyone } from './world/support';

const { catalogue, registry } = computer;
const shown = catalogue.mistakes;
const coach = (
  JSON.parse(readFileSync('src/i18n/locales/fr.json', 'utf8')) as {
    mistakes: Readonly<Record<string, string>>;
  }
).mistakes;

it('the computer is what scenarios and lessons need', () => {
  expectTypeOf(computer).toExtend<Simulator<World>>();
  const simulator: Simulator<World> = computer;
  expect(simulator.catalogue.personas).toEqual(Object.keys(kits));
});

describe('the catalogue', () => {
  const targets = Object.entries(catalogue.targets);

  it('names everything in words that can be read', () => {
    for (const [name, { label }] of targets) expect(label.trim(), name).not.toBe('');
    for (const [name, { title }] of Object.entries(catalogue.pages)) {
      expect(title.trim(), name).not.toBe('');
    }
    for (const [name, { label }] of Object.entries(catalogue.facts)) {
      expect(label, name).toMatch(/^\p{Lu}[\p{L}’]+re? /u);
    }
    for (const [name, label] of Object.entries(catalogue.presets)) {
      expect(label, name).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('gives names that authors can write', () => {
    const shape = /^[a-z]+(?:-[a-z]+)*\.[a-z\d]+(?:-[a-z\d]+)*$/;
    for (const [name] of targets) expect(name).toMatch(shape);
    for (const name of Object.keys(catalogue.pages)) expect(name).toMatch(shape);
    const names = [...Object.keys(catalogue.facts), ...Object.keys(catalogue.presets)];
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('says of everything how it is used, and where', () => {
    for (const [name, { accepts, pages }] of targets) {
      const isShown = registry.controls.get(name)?.kind === 'shown';
      expect(accepts.length > 0, name).toBe(!isShown);
      if (pages === '*') continue;
      expect(pages.length, name).toBeGreaterThan(0);
      for (const page of pages) expect(catalogue.pages, name).toHaveProperty([page]);
    }
  });

  it('lists options that differ, and each mistake once', () => {
    for (const [name, { options, mistakes }] of targets) {
      if (options) expect(new Set(options).size, name).toBe(options.length);
      expect(new Set(mistakes).size, `${name}: ${mistakes.join(' ')}`).toBe(mistakes.length);
    }
  });

  it('presses by [[Entrée]] only what can be pressed', () => {
    for (const [name, { page }] of registry.pages) {
      const submits = Object.values(page.controls).map((it) =>
        it.kind === 'field' ? it.submit : undefined,
      );
      for (const submit of [page.submit, ...submits]) {
        if (submit !== undefined) expect(page.controls[submit]?.kind, name).toBe('press');
      }
    }
  });

  it('has a fact that holds or is acquired, never both', () => {
    for (const site of registry.sites) {
      for (const [name, fact] of Object.entries(site.facts ?? {})) {
        expect(fact.holds !== undefined, name).toBe(fact.kind === 'etat');
      }
    }
  });

  it('starts on every page for everyone, with every preset, without a word', () => {
    for (const persona of everyone) {
      for (const page of registry.pages.keys()) {
        const world = computer.start({ persona, page, presets: Object.keys(catalogue.presets) });
        expect(registry.pages.has(computer.page(world)), page).toBe(true);
      }
    }
  });
});

describe('every mistake', () => {
  const listed = new Set(Object.values(catalogue.targets).flatMap(({ mistakes }) => mistakes));

  it('that something can answer with has a sentence of the site, and one of the coach', () => {
    for (const code of listed) {
      expect(shown, code).toHaveProperty([code]);
      expect(coach, code).toHaveProperty([code]);
    }
  });

  it('with a sentence of the site has one of the coach', () => {
    for (const code of Object.keys(shown)) expect(coach, code).toHaveProperty([code]);
  });

  it('of the coach is said without blame', () => {
    for (const sentence of Object.values(coach)) {
      expect(sentence).not.toMatch(/erreur|invalide|incorrect|faux numéro|mauvais/i);
    }
  });

  it('is written with the right marks, on the site and by the coach', () => {
    for (const sentence of [...Object.values(shown), ...Object.values(coach)]) {
      expect(sentence).not.toMatch(/'/);
      expect(sentence).not.toMatch(/(?<!\u202f)[:;!?»](?!\S*\.fr)/);
      expect(sentence).not.toMatch(/«(?!\u202f)/);
      expect(sentence).toMatch(/[.!?]$|: ameli$/);
    }
  });
});

/** Worlds in which a field answers more than its own kind knows. */
const presets = ['compte-existant', 'site-deja-visite', 'session-ouverte'];

function onPage(page: PageName, persona: PersonaName): World {
  const base = computer.start({ persona, page: 'bureau.accueil', presets });
  const address = registry.pages.get(page)?.page.address ?? '';
  const tab = { id: 1, page, address, back: [] };
  return { ...base, browser: { ...base.browser, open: true, tabs: [tab], active: 1, nextTab: 2 } };
}

function answer(world: World, target: TargetName, mistake: MistakeCode): string | undefined {
  const value = computer.sample(world, target, mistake);
  if (value === undefined) return 'no sample';
  const kind = catalogue.targets[target]?.accepts.includes('visit') ? 'visit' : 'fill';
  const { outcome } = computer.step(world, { kind, target, value });
  return outcome.kind === 'refused' ? outcome.mistake : outcome.kind;
}

const fields = [...registry.controls].flatMap(([target, control]) => {
  const pages = registry.pagesOf.get(target) ?? [];
  const page = pages === '*' ? 'moteur.accueil' : pages[0];
  return control.kind === 'field' && page !== undefined ? [{ target, control, page }] : [];
});

const fileFields = [...registry.controls].flatMap(([target, control]) => {
  const page = registry.pagesOf.get(target)?.[0];
  return control.kind === 'file' && page !== undefined ? [{ target, page }] : [];
});

describe('a wrong value on purpose', () => {
  /** Told only when the form is sent, or of codes that were sent before. */
  const later = ['identifiants-faux', 'code-expire', 'code-ancien', 'compte-deja-cree'];

  it.each(fields)('makes $target answer with each of its mistakes', ({ target, control, page }) => {
    const known = [
      ...control.field.mistakes,
      ...Object.keys(control.samples ?? {}),
      'donnee-reelle',
    ];
    for (const persona of everyone) {
      let world = onPage(page, persona);
      if (target === 'ameli.code-postal') {
        world = new Learner('ameli.accueil', [], persona).press('ameli.cookies-refuser').world;
      }
      const twin = control.twin?.apart;
      for (const mistake of known) {
        const checked = control.check !== undefined;
        if (later.includes(mistake) || (mistake === twin && !checked)) continue;
        expect(answer(world, target, mistake), `${persona}: ${mistake}`).toBe(mistake);
      }
    }
  });

  it.each(fileFields)('makes $target answer with each of its mistakes', ({ target, page }) => {
    for (const persona of everyone) {
      const world = onPage(page, persona);
      const known = catalogue.targets[target]?.mistakes ?? [];
      for (const mistake of known.filter((code) => code !== 'champ-vide')) {
        const paper = computer.sample(world, target, mistake) ?? 'no sample';
        const { outcome } = computer.step(world, { kind: 'attach', target, paper });
        expect(outcome, `${persona}: ${mistake}`).toEqual({ kind: 'refused', mistake });
      }
    }
  });

  it('makes the address bar answer with each of its mistakes', () => {
    const world = onPage('moteur.accueil', 'colette');
    for (const mistake of catalogue.targets['navigateur.adresse']?.mistakes ?? []) {
      expect(answer(world, 'navigateur.adresse', mistake)).toBe(mistake);
    }
  });

  it('is a wrong password, also for someone who chose another one', () => {
    const learner = new Learner('connexion.accueil', ['compte-existant']);
    const sample = computer.sample(learner.world, 'connexion.mot-de-passe', 'identifiants-faux');
    expect(learner.signIn(sample).mistake).toBe('identifiants-faux');
  });

  it('is an expired code, and an older one', () => {
    const learner = new Learner('connexion.accueil', ['compte-existant']).signIn();
    learner.press('code.courriel').press('code.nouveau');
    expect(answer(learner.world, 'code.saisie', 'code-ancien')).toBe('code-ancien');
    expect(answer(learner.wait(16).world, 'code.saisie', 'code-expire')).toBe('code-expire');
  });

  it.each([
    ['creation.mot-de-passe', 'creation.confirmation', 'creation.secret', 'mot-de-passe-different'],
    [
      'creation.courriel',
      'creation.courriel-confirmation',
      'creation.contact',
      'courriel-different',
    ],
    ['oubli.nouveau-mot-de-passe', 'oubli.confirmation', 'oubli.nouveau', 'mot-de-passe-different'],
  ])('makes %s and %s differ', (one, other, page, mistake) => {
    const kit =
      mistake === 'courriel-different' ? kits.colette['courriel'] : kits.colette['mot-de-passe'];
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const filled = computer.step(onPage(page, 'colette'), {
        kind: 'fill',
        target: first,
        value: kit ?? '',
      });
      const value = computer.sample(filled.world, second, mistake);
      expect(value).toBeDefined();
      expect(computer.same(second, value ?? '', kit ?? '')).toBe(false);
    }
  });
});

it('the periods of « effacer » end with all of them', () => {
  expect(periods.at(-1)).toBe('Toutes les périodes');
});
