import { computer } from '../../simulator/computer';
import type { World } from '../../simulator/world/world';

/**
 * The same screen with dots in its fields, so that what was written stays off the paper. What is
 * chosen or ticked stays; a password shows dots already.
 */
export function masked(world: World): World {
  const drafts = Object.entries(world.drafts).map(([target, draft]) => {
    const control = computer.registry.controls.get(target);
    const typed = control?.kind === 'field' && !control.secret;
    return [target, typed ? { ...draft, value: draft.value.replace(/\S/gu, '•') } : draft] as const;
  });
  return { ...world, drafts: Object.fromEntries(drafts) };
}
