import { describe, expect, it } from 'vitest';
import { playTo } from '../../src/scenario/path';
import { prove } from '../../src/scenario/prove';
import type { Scenario, Step } from '../../src/scenario/scenario';
import { tiny } from '../support/tiny';
import { scenario, step, tinyScenario } from '../support/tiny-scenario';

const end = step({ id: 'fin', end: true });
const press = (target: string) => ({ gesture: { kind: 'press', target } as const });

/** Problems of a scenario as `code step` lines; without goals, in the open account. */
function problems(steps: readonly Step[], more: Partial<Scenario> = {}) {
  const open = { page: 'compte.accueil', presets: ['compte-ouvert'] };
  const draft = scenario(steps, { goals: [], forbidden: [], start: open, ...more });
  return prove(draft, tiny).diagnostics;
}

const codes = (...args: Parameters<typeof problems>) =>
  problems(...args).map(({ code, step: id }) => `${code} ${id}`);

describe('a scenario that can be completed', () => {
  const proof = prove(tinyScenario, tiny);

  it('is proved for both personas without a word', () => {
    expect(proof.diagnostics).toEqual([]);
    expect(Object.keys(proof.path)).toEqual(['colette', 'gerard']);
  });

  it('has a proved path along the first choices, from the first step to the end', () => {
    const path = proof.path.colette ?? [];
    expect(path.map((place) => place.step)).toEqual([
      'ouvrir-compte',
      'lire',
      'numero',
      'mot-de-passe',
      'valider',
      'moyen',
      'code',
      'entrer',
      'attestation',
      'sortir',
      'bravo',
    ]);
    expect(path[2]).toEqual({
      step: 'numero',
      page: 'connexion.accueil',
      gesture: { kind: 'fill', target: 'connexion.numero', value: '2 53 07 99 000 001' },
    });
    expect(path.at(-1)).toEqual({ step: 'bravo', page: 'depart.sortie' });
  });

  it('names every page that it comes by', () => {
    expect(proof.pages).toEqual([
      'code.envoi',
      'code.saisie',
      'compte.accueil',
      'connexion.accueil',
      'depart.sortie',
      'moteur.accueil',
    ]);
  });

  it('gives the same proof each time', () => {
    expect(prove(tinyScenario, tiny)).toEqual(proof);
  });
});

describe('what the proof finds', () => {
  it('P1: a target that is not on the screen at that moment', () => {
    const steps = [step({ id: 'a', expect: press('code.valider'), next: 'fin' }), end];
    expect(problems(steps)).toEqual([
      {
        code: 'P1',
        severity: 'error',
        step: 'a',
        personas: ['colette', 'gerard'],
        values: { cible: 'code.valider', page: 'compte.accueil' },
      },
    ]);
  });

  it('P1: a spotlight on a place that is not on the screen, at a step or at the end', () => {
    const read = { gesture: { kind: 'read' } as const };
    const steps = [step({ id: 'a', target: 'code.saisie', expect: read, next: 'fin' }), end];
    expect(codes(steps)).toEqual(['P1 a']);
    expect(codes([step({ id: 'fin', target: 'code.saisie', end: true })])).toEqual(['P1 fin']);
  });

  it('P1: a target that only one persona sees, with the name of the other', () => {
    const steps = [step({ id: 'a', target: 'compte.enfants', end: true })];
    expect(problems(steps).map(({ personas }) => personas)).toEqual([['gerard']]);
  });

  it('P2: a gesture that is refused', () => {
    const start = { page: 'connexion.accueil', presets: [] };
    const steps = [step({ id: 'a', expect: press('connexion.valider'), next: 'fin' }), end];
    expect(problems(steps, { start })[0]).toMatchObject({
      code: 'P2',
      values: { cible: 'connexion.valider', erreur: 'champ-vide' },
    });
  });

  it('P3: a gesture without effect', () => {
    const expects = { gesture: { kind: 'back', target: 'navigateur.retour' } as const };
    expect(codes([step({ id: 'a', expect: expects, next: 'fin' }), end])).toEqual(['P3 a']);
  });

  it('P4 and P5: a fact or a page that does not hold after the gesture', () => {
    const gesture = press('compte.memoriser');
    const fact = { ...gesture, fact: 'deconnecte' };
    expect(codes([step({ id: 'a', expect: fact, next: 'fin' }), end])).toEqual(['P4 a']);
    const page = { ...gesture, page: 'depart.sortie' };
    const found = problems([step({ id: 'a', expect: page, next: 'fin' }), end]);
    expect(found[0]?.values).toEqual({ attendue: 'depart.sortie', page: 'compte.accueil' });
    expect(found[0]?.code).toBe('P5');
  });

  it('P6: a goal that does not hold at the end', () => {
    expect(codes([end], { goals: ['attestation-telechargee'] })).toEqual(['P6 fin']);
  });

  it('P7: a forbidden fact, at the step that made it true, even if undone', () => {
    const steps = [
      step({ id: 'a', expect: press('compte.memoriser'), next: 'b' }),
      step({ id: 'b', expect: press('compte.deconnexion'), next: 'fin' }),
      end,
    ];
    expect(codes(steps, { forbidden: ['mot-de-passe-enregistre'] })).toEqual(['P7 a']);
    expect(codes(steps, { forbidden: ['connecte'] })).toEqual([]);
    expect(codes([end], { forbidden: ['connecte'] })).toEqual(['P7 fin']);
  });

  it('P8: a note where what is awaited already holds on arrival, and the step passes', () => {
    const expects = { ...press('code.valider'), fact: 'connecte' };
    const found = problems([step({ id: 'a', expect: expects, next: 'fin' }), end]);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['P8', 'note']]);
  });

  it('P9: a mistake that cannot happen at that moment', () => {
    const value = { mistake: 'code-expire' };
    const expects = { gesture: { kind: 'fill', target: 'code.saisie', value } as const };
    const start = { page: 'code.saisie', presets: [] };
    const late = step({ id: 'a', expect: expects, next: 'fin' });
    expect(codes([late, end], { start })).toEqual(['P9 a']);
    expect(codes([{ ...late, passes: 16 }, end], { start })).toEqual([]);
  });

  it('P11: nothing to do at a step that waits for a fact', () => {
    const steps = [step({ id: 'a', expect: { fact: 'deconnecte' }, next: 'fin' }), end];
    expect(codes(steps)).toEqual(['P11 a']);
  });

  it('P12: a mistake on purpose that the field does not answer with', () => {
    const value = { mistake: 'papier-flou' };
    const wanted = { kind: 'attach', target: 'compte.document', value } as const;
    const expects = { gesture: wanted };
    const lenient = { ...tiny, sample: () => 'releve' };
    const draft = scenario([step({ id: 'a', expect: expects, next: 'fin' }), end], {
      goals: [],
      start: { page: 'compte.accueil', presets: ['compte-ouvert'] },
    });
    expect(prove(draft, lenient).diagnostics[0]?.code).toBe('P12');
    expect(prove(draft, tiny).diagnostics).toEqual([]);
  });
});

describe('choices and loops', () => {
  const hub = (to: readonly (readonly [string, string])[]) =>
    step({
      id: 'menu',
      choices: to.map(([target, next]) => ({ when: { kind: 'press', target }, next })),
    });

  it('makes every choice, and finds the one that spoils the goal', () => {
    const steps = [
      hub([
        ['compte.deconnexion', 'fin'],
        ['compte.attestation', 'fin'],
      ]),
      end,
    ];
    expect(codes(steps, { goals: ['deconnecte'] })).toEqual(['P6 fin']);
  });

  it('makes the choices that lie behind a later choice', () => {
    const steps = [
      hub([
        ['compte.attestation', 'suite'],
        ['compte.deconnexion', 'fin'],
      ]),
      step({
        id: 'suite',
        choices: [
          { when: { kind: 'press', target: 'compte.deconnexion' }, next: 'fin' },
          { when: { kind: 'press', target: 'code.valider' }, next: 'fin' },
        ],
      }),
      end,
    ];
    expect(codes(steps)).toEqual(['P1 suite']);
  });

  it('goes through a loop once, then leaves it', () => {
    const steps = [
      hub([
        ['compte.attestation', 'menu'],
        ['compte.deconnexion', 'fin'],
      ]),
      end,
    ];
    expect(codes(steps, { goals: ['deconnecte', 'attestation-telechargee'] })).toEqual([]);
  });

  it('P10: says so when a loop has no way out, with choices or without', () => {
    expect(codes([hub([['compte.attestation', 'menu']]), end])).toEqual(['P10 menu']);
    const round = [
      step({ id: 'a', expect: press('compte.attestation'), next: 'b' }),
      step({ id: 'b', expect: { fact: 'connecte' }, next: 'a' }),
      end,
    ];
    expect(codes(round)).toContain('P10 a');
    const atOnce = [
      step({ id: 'a', expect: { fact: 'connecte' }, next: 'b' }),
      step({ id: 'b', expect: { fact: 'connecte' }, next: 'a' }),
    ];
    expect(codes(atOnce)).toContain('P10 b');
  });
});

describe('playing up to a step', () => {
  it('gives the world and the gestures of the proved path', () => {
    const there = playTo(tiny, tinyScenario, 'gerard', 'valider');
    expect(there?.gestures.map(({ kind }) => kind)).toEqual(['press', 'read', 'fill', 'fill']);
    expect(there && tiny.page(there.world)).toBe('connexion.accueil');
  });

  it('reaches a step behind another choice, with the time that passes there', () => {
    expect(playTo(tiny, tinyScenario, 'colette', 'code-trop-tard')?.world.now).toBe(16);
  });

  it('gives nothing for a step that no path goes through', () => {
    expect(playTo(tiny, tinyScenario, 'colette', 'absente')).toBeUndefined();
  });
});
