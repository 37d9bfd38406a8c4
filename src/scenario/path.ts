import type { Gesture, PersonaName } from '../simulator/world/gesture';
import type { Simulator } from './ports';
import type { Scenario, StepId } from './scenario';
import { walk, walks, type Walk, type WalkStep } from './walk';

export { answers, holds, passes } from './meets';
export { arrive, passesAtOnce, type WalkStep } from './walk';
export { gestureFor, wantedAt } from './wanted';

/**
 * The proved path: the first choice everywhere, the next one where a loop comes back.
 * @returns its steps in order, as far as it can be played; the last one is an end when it is whole
 */
export function provedPath<World>(
  simulator: Simulator<World>,
  scenario: Scenario,
  persona: PersonaName,
): readonly WalkStep<World>[] {
  return walk(simulator, scenario, persona).path;
}

/**
 * Plays up to the beginning of a step, for resuming a run: along the proved path, or along the
 * other choices where the step lies behind one of them.
 * @returns the world when the step begins, after its time has passed, and the gestures that lead
 *   to it; undefined when no path goes through this step
 */
export function playTo<World>(
  simulator: Simulator<World>,
  scenario: Scenario,
  persona: PersonaName,
  stepId: StepId,
): { readonly world: World; readonly gestures: readonly Gesture[] } | undefined {
  const straight = upTo(walk(simulator, scenario, persona), stepId);
  if (straight) return straight;
  for (const other of walks(simulator, scenario, persona)) {
    const found = upTo(other, stepId);
    if (found) return found;
  }
  return undefined;
}

function upTo<World>({ path }: Walk<World>, stepId: StepId) {
  const index = path.findIndex(({ step }) => step === stepId);
  const there = path[index];
  if (!there) return undefined;
  const before = path.slice(0, index);
  return {
    world: there.world,
    gestures: before.flatMap(({ gesture }) => (gesture ? [gesture] : [])),
  };
}
