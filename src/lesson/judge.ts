import { ways, type Done } from '../scenario/meets';
import type { Step } from '../scenario/scenario';
import type { Gesture } from '../simulator/world/gesture';
import { hasDrifted, isOnScreen } from './place';
import type { Setting } from './setting';

/**
 * What to think of a gesture that does not pass the step and that the scenario does not answer.
 * - `wrong`: it is a mistake, and counts as one
 * - `lost`: the step's place is not on the screen; said, not counted
 * - `quiet`: all is as it should be, at the right place; nothing is said
 * - `home`: back at the right place, with traces left; nothing is said, rewinding stays possible
 * - `still`: it changes nothing of what was said before
 */
export type Judgement = 'wrong' | 'lost' | 'quiet' | 'home' | 'still';

/**
 * @param before the world before the gesture
 * @param good the world before the first of the wrong gestures that are not mended yet, if any
 */
export function judge<World>(
  setting: Setting<World>,
  step: Step | undefined,
  { gesture, outcome, world: after }: Done<World>,
  before: World,
  good: World | undefined,
): Judgement {
  if (outcome.kind === 'refused') return 'wrong';
  if (outcome.kind === 'none') return 'still';
  if (step && isOtherValue(step, gesture)) return 'wrong';
  const isThere = isOnScreen(setting, step, after);
  if (!hasDrifted(setting, good ?? before, after)) return isThere ? 'quiet' : 'lost';
  if (isThere && isBackOn(setting, good, before, after)) return 'home';
  if (!hasDrifted(setting, before, after)) return 'still';
  return isOnScreen(setting, step, before) ? 'wrong' : 'lost';
}

/** Something was written or chosen at the right place, the site takes it, and it is not what is asked. */
function isOtherValue(step: Step, gesture: Gesture): boolean {
  if (gesture.kind !== 'fill' && gesture.kind !== 'choose') return false;
  if (gesture.value.trim() === '') return false;
  return ways(step).some(
    ({ wanted }) => wanted.kind === gesture.kind && wanted.target === gesture.target,
  );
}

function isBackOn<World>(
  { simulator }: Setting<World>,
  good: World | undefined,
  before: World,
  after: World,
): boolean {
  if (good === undefined) return false;
  const page = simulator.page(after);
  return page === simulator.page(good) && page !== simulator.page(before);
}
