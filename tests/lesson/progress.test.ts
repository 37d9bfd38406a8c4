import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/lesson/progress';
import { scenario, step, tinyScenario } from '../support/tiny-scenario';

describe('the place on the path', () => {
  it('counts along first choices', () => {
    expect(progressOf(tinyScenario, 'ouvrir-compte')).toEqual({ index: 1, total: 11 });
    expect(progressOf(tinyScenario, 'code')).toEqual({ index: 7, total: 11 });
    expect(progressOf(tinyScenario, 'bravo')).toEqual({ index: 11, total: 11 });
  });

  it('counts the longer way once it is taken', () => {
    expect(progressOf(tinyScenario, 'renvoyer')).toEqual({ index: 8, total: 13 });
  });

  it('goes once round a loop', () => {
    const when = (target: string) => ({ kind: 'press', target }) as const;
    const steps = [
      step({ id: 'a', next: 'b' }),
      step({
        id: 'b',
        choices: [
          { when: when('x'), next: 'a' },
          { when: when('y'), next: 'c' },
        ],
      }),
      step({ id: 'c', end: true }),
    ];
    expect(progressOf(scenario(steps), 'c')).toEqual({ index: 3, total: 3 });
  });

  it('is 1 of 1 for a step that nobody knows', () => {
    expect(progressOf(tinyScenario, 'inconnu')).toEqual({ index: 1, total: 1 });
  });
});
