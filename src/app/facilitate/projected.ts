import type { GroupView } from '../../classroom/ports';
import type { Projected, Projection } from '../shell/projection';
import type { Exercises } from './exercises.svelte';
import { groupProgress } from './phases';

interface Shown {
  readonly view: GroupView;
  readonly projection: Projection;
  readonly room: { readonly address: string; invitation(code: string): string };
  readonly scenario: string | undefined;
  readonly exercises: Pick<Exercises, 'title'>;
  /** The sentence of the step where everyone gathers. */
  readonly heldAt: string | undefined;
}

/** What the projector may know of the group: counts and words, and nobody's name. */
export function projected(shown: Shown): Projected {
  const { view, projection, room, scenario, exercises, heldAt } = shown;
  const word = view.hold?.word;
  return {
    view: projection,
    code: view.code,
    address: room.address,
    invitation: room.invitation(view.code),
    present: view.tiles.filter(({ presence }) => presence === 'here').length,
    ...(scenario === undefined ? {} : { scenario, title: exercises.title(scenario) }),
    progress: groupProgress(view.tiles),
    ...(view.hold
      ? {
          hold: {
            ...(word === undefined ? {} : { word }),
            ...(heldAt === undefined ? {} : { step: heldAt }),
          },
        }
      : {}),
    watch: view.watch,
    ended: view.ended,
  };
}
