import type { LessonView } from '../../src/lesson/ports';

/** A lesson view with everything that the test does not care about filled in. */
export function lessonView(more: Partial<LessonView> = {}): LessonView {
  return {
    level: 'aide',
    step: 'ouvrir-compte',
    index: 1,
    total: 14,
    instruction: 'Cliquez sur le bonhomme rose.',
    reading: false,
    whyShown: false,
    hints: [],
    hintsShown: 0,
    lit: true,
    goals: ['deconnecte'],
    page: 'moteur.accueil',
    tally: { hints: 0, mistakes: 0 },
    ...more,
  };
}
