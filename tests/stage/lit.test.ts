import { describe, expect, it } from 'vitest';
import { litTarget } from '../../src/stage/lit';
import { lessonView } from './view';

const target = 'ameli.compte';
const hints = ['Regardez à droite.', 'Le premier dessin.'];

describe('what the spotlight shows', () => {
  it('is the target of the step, with help', () => {
    expect(litTarget(lessonView({ target }), undefined)).toBe(target);
  });

  it('is nothing at « exercice » before help was asked for', () => {
    expect(
      litTarget(lessonView({ level: 'exercice', target, hints, hintsShown: 1 }), undefined),
    ).toBeUndefined();
    expect(litTarget(lessonView({ level: 'exercice', target }), undefined)).toBeUndefined();
  });

  it('is the target at « exercice » with the last hint', () => {
    expect(
      litTarget(lessonView({ level: 'exercice', target, hints, hintsShown: 2 }), undefined),
    ).toBe(target);
  });

  it('is the target at « exercice » at the step where the learner asked to be led there', () => {
    const view = lessonView({ level: 'exercice', target, step: 'numero' });
    expect(litTarget(view, 'numero')).toBe(target);
    expect(litTarget(view, 'ouvrir-compte')).toBeUndefined();
  });
});
