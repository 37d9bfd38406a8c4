import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenario/compile';
import { tinyScenario } from '../support/tiny-scenario';

const machine = compile(tinyScenario);

describe('the description of the states', () => {
  it('begins with the first step and has a state for each one', () => {
    expect(machine.initial).toBe('ouvrir-compte');
    expect(Object.keys(machine.states)).toEqual(tinyScenario.steps.map(({ id }) => id));
  });

  it('puts the ways out first, then the answers, then any other gesture', () => {
    const transitions = machine.states['numero']?.on.GESTURE ?? [];
    expect(transitions.map((one) => ('guard' in one ? one.guard.type : one.actions.type))).toEqual([
      'meets',
      'answers',
      'answers',
      'attempt',
    ]);
    expect(transitions[0]).toMatchObject({ target: 'mot-de-passe' });
    expect(transitions[1]).not.toHaveProperty('target');
    expect(transitions[1]).toMatchObject({
      actions: { type: 'answer', params: { code: 'nir-avec-cle' } },
    });
  });

  it('keeps the choices in the order of the file', () => {
    const transitions = machine.states['moyen']?.on.GESTURE ?? [];
    expect(transitions.map((one) => ('target' in one ? one.target : undefined))).toEqual([
      'code',
      'code-trop-tard',
      undefined,
    ]);
  });

  it('takes a press on the target where only a page or a fact is awaited', () => {
    expect(machine.states['valider']?.on.GESTURE?.[0]).toEqual({
      guard: {
        type: 'meets',
        params: {
          wanted: { kind: 'press', target: 'connexion.valider' },
          page: 'code.envoi',
          next: 'moyen',
        },
      },
      target: 'moyen',
    });
  });

  it('passes at once where what is awaited already holds', () => {
    expect(machine.states['valider']?.always).toEqual({
      guard: { type: 'holds', params: { page: 'code.envoi' } },
      target: 'moyen',
    });
    expect(machine.states['numero']).not.toHaveProperty('always');
  });

  it('lets the time of the step pass on entry, and ends at the end', () => {
    expect(machine.states['code-trop-tard']?.entry).toEqual({
      type: 'advance',
      params: { minutes: 16 },
    });
    expect(machine.states['bravo']).toMatchObject({ type: 'final', on: {} });
  });

  it('has hints only where the file gives some', () => {
    expect(machine.states['numero']?.on.HINT).toBeDefined();
    expect(machine.states['valider']?.on.HINT).toBeUndefined();
  });

  it('is plain data: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(machine))).toEqual(machine);
  });
});
