import type { Value } from '../../../scenario/edit';
import type { FormField } from '../../../scenario/form';

/** What a new line of a list holds, for its author to fill in. */
export function emptyLine({ name, fields }: FormField): Value {
  if (name === 'erreurs') return { si: { geste: 'clic', cible: '' }, dire: '' };
  if (name === 'choix') return { si: { geste: 'clic', cible: '' }, ensuite: '' };
  return fields ? {} : '';
}
