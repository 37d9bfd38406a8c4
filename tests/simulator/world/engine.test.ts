import { describe, expect, it } from 'vitest';
import { computer } from '../../../src/simulator/computer';
import { goInNewTab } from '../../../src/simulator/world/browser';
import type { Gesture } from '../../../src/simulator/world/gesture';
import { settle } from '../../../src/simulator/world/settle';
import type { World } from '../../../src/simulator/world/world';
import { Learner } from '../support';
import { anyGesture, beginnings, madeUp, traces } from './random';
import { createDice } from './support';

const inside = () => new Learner('compte.accueil', ['session-ouverte']);

describe('a gesture', () => {
  it('on something that is not on the screen has no effect', () => {
    const learner = new Learner('moteur.accueil');
    const before = learner.world;
    learner.press('compte.deconnexion').fill('connexion.numero', '1').tab('courriel');
    learner.press('nulle.part').tick('code.confiance').choose('creation.accord', 'Oui, j’accepte');
    expect(learner.outcome).toEqual({ kind: 'none' });
    expect(learner.world).toBe(before);
  });

  it('that a thing cannot receive has no effect', () => {
    const learner = new Learner('moteur.accueil');
    const before = learner.world;
    const gestures: Gesture[] = [
      { kind: 'press', target: 'moteur.recherche' },
      { kind: 'fill', target: 'moteur.chercher', value: 'ameli' },
      { kind: 'check', target: 'moteur.recherche', value: true },
      { kind: 'choose', target: 'moteur.recherche', value: 'ameli' },
      { kind: 'visit', target: 'moteur.recherche', value: 'ameli.fr' },
      { kind: 'back', target: 'moteur.recherche' },
      { kind: 'switch-tab', target: 'moteur.recherche' },
      { kind: 'attach', target: 'moteur.recherche', paper: 'photo' },
      { kind: 'key', target: 'moteur.recherche', key: 'Escape' },
    ];
    for (const gesture of gestures) expect(learner.do(gesture).outcome.kind).toBe('none');
    expect(learner.world).toBe(before);
  });

  it('of reading is always done, and changes nothing', () => {
    const learner = new Learner('moteur.accueil');
    const before = learner.world;
    expect(learner.do({ kind: 'read' }).outcome.kind).toBe('done');
    expect(learner.world).toBe(before);
  });

  it('fills a field and shows the value as the site writes it', () => {
    const learner = new Learner('connexion.accueil').fill('connexion.numero', '2580778000042');
    expect(learner.world.drafts['connexion.numero']).toEqual({ value: '2 58 07 78 000 042' });
  });

  it('empties a field without being a mistake', () => {
    const learner = new Learner('connexion.accueil').own('connexion.numero', 'numero');
    expect(learner.fill('connexion.numero', '  ').outcome.kind).toBe('none');
    expect(learner.world.drafts['connexion.numero']?.value).toBe('');
  });

  it('chooses only what is offered', () => {
    const learner = new Learner('ameli.accueil', []).press('ameli.cookies-choisir');
    expect(learner.choose('ameli.cookies-analyse', 'Peut-être').outcome.kind).toBe('none');
    expect(learner.choose('ameli.cookies-analyse', 'Refuser').outcome.kind).toBe('done');
  });

  it('ticks and unticks a box', () => {
    const learner = inside().press('compte.raccourci-attestation').tick('attestation.moi');
    expect(learner.world.drafts['attestation.moi']?.value).toBe('oui');
    learner.tick('attestation.moi', false);
    expect(learner.world.drafts['attestation.moi']?.value).toBe('');
  });

  it('of the Enter key presses a button that has the focus', () => {
    expect(inside().enter('compte.onglet-demarches').page).toBe('compte.demarches');
  });

  it('of the Enter key in a field sends its form, and names what it pressed', () => {
    const learner = new Learner('connexion.accueil', ['compte-existant']);
    learner.own('connexion.numero', 'numero').own('connexion.mot-de-passe', 'mot-de-passe');
    expect(learner.enter('connexion.mot-de-passe').outcome).toEqual({
      kind: 'done',
      activated: 'connexion.valider',
    });
  });

  it('that sends a form shows every field at fault, and answers with the first', () => {
    const learner = new Learner('connexion.accueil').press('connexion.valider');
    expect(learner.outcome).toMatchObject({ mistake: 'champ-vide', target: 'connexion.numero' });
    expect(learner.shown('connexion.mot-de-passe')).toBe('champ-vide');
  });
});

describe('moving about', () => {
  it('goes back page by page, and does nothing at the first one', () => {
    const learner = inside().press('compte.onglet-demarches').press('demarches.attestation');
    expect(learner.back().page).toBe('compte.demarches');
    expect(learner.back().page).toBe('compte.accueil');
    expect(learner.back().outcome.kind).toBe('none');
  });

  it('does not go back to a page that only sent one on', () => {
    const learner = new Learner('moteur.accueil').visit('assure.ameli.fr/accueil');
    expect(learner.page).toBe('connexion.accueil');
    expect(learner.address).toBe('assure.ameli.fr');
    expect(learner.back().page).toBe('moteur.accueil');
  });

  it('notes each page that was seen, with its moment', () => {
    const learner = new Learner('moteur.accueil').wait(5).visit('ameli.fr');
    const { history } = learner.world.browser;
    expect(history.map(({ page }) => page)).toEqual(['moteur.accueil', 'ameli.accueil']);
    expect(history[1]!.at - history[0]!.at).toBe(5);
  });

  it('keeps each tab on its page, with its own way back', () => {
    const learner = inside().press('compte.onglet-demarches').press('navigateur.favori-courriel');
    expect(learner.back().outcome.kind).toBe('none');
    expect(learner.tab('compte').page).toBe('compte.demarches');
    expect(learner.back().page).toBe('compte.accueil');
    expect(learner.tab('courriel').page).toBe('courriel.accueil');
  });

  it('uses the tab of a site again, and means the hidden one of two', () => {
    const learner = inside().press('navigateur.favori-courriel').tab('compte');
    learner.press('navigateur.favori-courriel');
    expect(learner.world.browser.tabs).toHaveLength(2);
    learner.press('navigateur.nouvel-onglet').visit('courriel.example');
    const [, first, second] = learner.world.browser.tabs;
    expect(learner.world.browser.active).toBe(second?.id);
    expect(learner.tab('courriel').world.browser.active).toBe(first?.id);
  });

  it('follows a chain of redirections only so far', () => {
    const page = (to: string) => ({
      title: 'x',
      address: to,
      controls: {},
      arrive: (world: World) => goInNewTab(world, to),
    });
    const site = { name: 'x', title: 'x', pages: {} };
    const registry = {
      ...computer.registry,
      pages: new Map([
        ['a', { page: page('b'), site }],
        ['b', { page: page('a'), site }],
      ]),
    };
    const base = computer.start({ persona: 'colette', page: 'bureau.accueil', presets: [] });
    const settled = settle(registry, base, goInNewTab(base, 'a'));
    expect(settled.browser.tabs.length).toBeLessThan(10);
  });

  it('starts without a way back, whatever the page', () => {
    for (const page of computer.registry.pages.keys()) {
      const learner = new Learner(page, ['session-ouverte']);
      expect(learner.back().outcome.kind, page).toBe('none');
    }
  });
});

const rows = process.env.LONG === '1' ? 80 : beginnings.length;
const seeds = Array.from({ length: rows }, (_, index) => index + 1);
const beginning = (seed: number) => computer.start(beginnings[seed % beginnings.length]!);

describe('whatever a learner does', () => {
  it.each(seeds)(
    'the computer answers, and never breaks (row %i)',
    { timeout: 120_000 },
    (seed) => {
      const dice = createDice(seed);
      let world = beginning(seed);
      for (let count = 0; count < 375; count += 1) {
        const gesture = anyGesture(world, dice);
        const stepped = computer.step(world, gesture);
        world = stepped.world;
        if (stepped.outcome.kind === 'refused') {
          expect(computer.catalogue.mistakes).toHaveProperty(stepped.outcome.mistake);
        }
        expect(computer.registry.pages.has(computer.page(world))).toBe(true);
      }
      expect(JSON.parse(JSON.stringify(world))).toEqual(world);
    },
  );

  it(
    'a gesture on any thing of the catalogue is answered on any page',
    { timeout: 120_000 },
    () => {
      const dice = createDice(77);
      const worlds = [...computer.registry.pages.keys()].map(
        (page) => new Learner(page, ['session-ouverte']).world,
      );
      for (const [target, { accepts }] of Object.entries(computer.catalogue.targets)) {
        const world = dice.pick(worlds);
        for (const kind of accepts) {
          const gesture = {
            kind,
            target,
            value: 'canari',
            key: 'Enter',
            paper: 'photo',
          } as Gesture;
          expect(['done', 'refused', 'none']).toContain(computer.step(world, gesture).outcome.kind);
        }
      }
    },
  );

  it.each(seeds)('what is kept replays the same (row %i)', { timeout: 120_000 }, (seed) => {
    const dice = createDice(seed * 1000);
    let lived = beginning(seed);
    let replayed = lived;
    for (let count = 0; count < 375; count += 1) {
      if (dice.below(40) === 0) {
        const minutes = dice.pick([1, 16, 31, 60 * 24 * 8]);
        lived = computer.advance(lived, minutes);
        replayed = computer.advance(replayed, minutes);
      }
      const gesture = anyGesture(lived, dice);
      const kept = computer.keep(lived, gesture);
      expect(JSON.stringify(kept), JSON.stringify(gesture)).not.toMatch(traces);
      const now = computer.step(lived, gesture);
      const again = computer.step(replayed, computer.replay(replayed, kept));
      const where = `${count}: ${JSON.stringify(gesture)} kept as ${JSON.stringify(kept)}`;
      expect(again.outcome.kind, where).toBe(now.outcome.kind);
      expect(computer.page(again.world), where).toBe(computer.page(now.world));
      expect([...computer.facts(again.world)], where).toEqual([...computer.facts(now.world)]);
      lived = now.world;
      replayed = again.world;
    }
  });

  it('no text of one’s own is kept, in any field', () => {
    for (const [target, { accepts }] of Object.entries(computer.catalogue.targets)) {
      for (const kind of accepts.filter((one) => one === 'fill' || one === 'visit')) {
        for (const value of madeUp) {
          const world = new Learner('moteur.accueil').world;
          const kept = computer.keep(world, { kind, target, value } as Gesture);
          expect(JSON.stringify(kept), target).not.toMatch(traces);
        }
      }
    }
  });
});
