import { ways } from '../scenario/meets';
import { gestureFor } from '../scenario/wanted';
import type { Step } from '../scenario/scenario';
import type { FactName } from '../simulator/world/gesture';
import { passesBy } from './done';
import type { Setting } from './setting';
import { standInFor } from './stand-in';

/** Whether the step's place, and the place of one of its gestures, is on the screen. */
export function isOnScreen<World>(
  { simulator }: Setting<World>,
  step: Step | undefined,
  world: World,
): boolean {
  if (!step || step.end) return true;
  const shown = simulator.targets(world);
  if (step.target !== undefined && !shown.has(step.target)) return false;
  return ways(step).some(({ wanted: { target } }) => target === undefined || shown.has(target));
}

/** Whether the step can be passed from here by one gesture. */
export function isOpen<World>(
  setting: Setting<World>,
  step: Step | undefined,
  world: World,
): boolean {
  if (!step || step.end) return true;
  const { simulator, persona } = setting;
  if (!isOnScreen(setting, step, world)) return false;
  return ways(step).some((way) => {
    const gesture = gestureFor(simulator, world, persona, way.wanted);
    if (!gesture) return false;
    const { world: after, outcome } = simulator.step(world, gesture);
    if (passesBy(setting, way, { gesture, outcome, world: after })) return true;
    return outcome.kind === 'refused' && standInFor(setting, way, world) !== undefined;
  });
}

/**
 * Whether the computer is elsewhere than it was: another page, a fact lost, or one gained that
 * the scenario does not ask for.
 */
export function hasDrifted<World>(setting: Setting<World>, from: World, to: World): boolean {
  const { simulator } = setting;
  if (simulator.page(from) !== simulator.page(to)) return true;
  const [before, after] = [simulator.facts(from), simulator.facts(to)];
  const asked = askedFacts(setting);
  const lost = [...before].some((fact) => !after.has(fact));
  return lost || [...after].some((fact) => !before.has(fact) && !asked.has(fact));
}

/** Whether a forbidden fact came true in between. */
export function isSpoiled<World>(
  { simulator, scenario }: Setting<World>,
  from: World,
  to: World,
): boolean {
  const [before, after] = [simulator.facts(from), simulator.facts(to)];
  return scenario.forbidden.some((fact) => after.has(fact) && !before.has(fact));
}

/** The facts that the scenario asks for. */
export function askedFacts({ scenario }: Setting<unknown>): ReadonlySet<FactName> {
  const awaited = scenario.steps.flatMap(({ expect }) => expect?.fact ?? []);
  const asked = new Set([...scenario.goals, ...awaited]);
  for (const fact of scenario.forbidden) asked.delete(fact);
  return asked;
}
