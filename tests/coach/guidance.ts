import type { Guidance, Rich } from '../../src/coach/guidance';

export const rich = (text: string): Rich => ({ parts: [{ kind: 'plain', text }], plain: text });

/** A guidance with everything that the test does not care about filled in. */
export function guidance(more: Partial<Guidance> = {}): Guidance {
  return {
    level: 'aide',
    step: 'numero',
    index: 3,
    total: 8,
    instruction: rich('Écrivez votre numéro.'),
    reading: false,
    whyShown: false,
    hints: [],
    hintsShown: 0,
    goals: [],
    lit: true,
    ...more,
  };
}
