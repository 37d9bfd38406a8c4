import type { ChoiceContext } from '../../../scenario/choices-for';
import { computer } from '../../../simulator/computer';
import type { Desk } from '../desk/desk.svelte';

/**
 * What is chosen around a field, for what may be chosen in it.
 * @param path of the field, in French names
 */
export function around(
  desk: Desk,
  path: readonly string[],
  others: readonly string[],
): ChoiceContext {
  const parent = path.slice(0, -1);
  const step = path[0] === 'etapes' ? path[1] : undefined;
  const stepTarget = step === undefined ? '' : desk.text('etapes', step, 'cible');
  const target = desk.text(...parent, 'cible') || stepTarget;
  const gesture = desk.text(...parent, 'geste');
  return {
    ...(target !== '' && { target }),
    ...(gesture !== '' && { gesture }),
    ...(desk.scene && { page: computer.page(desk.scene.world) }),
    steps: desk.steps.map((id) => ({ value: id, label: desk.text('etapes', id, 'consigne') })),
    scenarios: others.map((id) => ({ value: id, label: id })),
  };
}
