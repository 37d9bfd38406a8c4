import type { LearnerState } from '../../classroom/messages';
import { t } from '../../i18n';
import type { Exercises } from './exercises.svelte';

/** Where a learner is, in words: « Étape 4 : Écrivez votre numéro. » */
export function stepInWords(state: LearnerState, exercises: Exercises): string {
  const { scenario, step, index, total, result } = state;
  if (scenario === null) return t('facilitate.step.none');
  if (result) return exercises.title(scenario);
  const words = step === null ? undefined : exercises.sentence(scenario, step);
  // A code of six characters says no more than the number.
  if (words === undefined)
    return t(`facilitate.step.${total > 0 ? 'number' : 'bare'}`, { index, total });
  return t('facilitate.step.words', { index, words });
}
