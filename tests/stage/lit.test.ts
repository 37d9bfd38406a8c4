import { describe, expect, it } from 'vitest';
import { litTarget, placeOf } from '../../src/stage/lit';
import { lessonView } from './view';

const target = 'ameli.compte';
const astray = {
  target,
  wayBack: { page: 'courriel.accueil', gestures: [{ kind: 'back', target: 'retour' }] },
} as const;

describe('what the spotlight shows', () => {
  it('is the target of the step, where the lesson shows the place', () => {
    expect(litTarget(lessonView({ target }))).toBe(target);
  });

  it('is nothing where the lesson does not show it', () => {
    expect(litTarget(lessonView({ level: 'exercice', lit: false, target }))).toBeUndefined();
  });

  it('is the first gesture of the way back, away from the place', () => {
    expect(litTarget(lessonView(astray))).toBe('retour');
    expect(litTarget(lessonView({ ...astray, lit: false }))).toBeUndefined();
  });

  it('is the target all the same where no way back was found', () => {
    expect(placeOf(lessonView({ target, wayBack: { page: 'x', gestures: [] } }))).toBe(target);
  });
});
