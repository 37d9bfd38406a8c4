import { describe, expect, it } from 'vitest';
import { distance, fold } from '../../src/scenario/letters';
import { suggest } from '../../src/scenario/suggest';

describe('what was probably meant', () => {
  it.each([
    ['identifant', 'identifiant'],
    ['Étapes', 'etapes'],
    ['consgine', 'consigne'],
    ['code_sms', 'code-sms'],
  ])('for %s is %s', (written, meant) => {
    expect(suggest(written, ['indices', 'identifiant', 'etapes', 'consigne', 'code-sms'])).toBe(
      meant,
    );
  });

  it('is nothing when nothing is near', () => {
    expect(suggest('bonjour', ['consigne', 'cible'])).toBeUndefined();
    expect(suggest('', ['consigne'])).toBeUndefined();
    expect(suggest('x'.repeat(1000), ['consigne'])).toBeUndefined();
  });

  it('counts two swapped neighbours as one change', () => {
    expect(distance('cible', 'cilbe')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
    expect(distance('chat', 'chien')).toBe(3);
  });

  it('folds case and accents', () => {
    expect(fold('ÉCHAP')).toBe('echap');
  });
});
