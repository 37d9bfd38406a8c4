import { playTo, provedPath } from '../../../scenario/path';
import type { Scenario } from '../../../scenario/scenario';
import { firstPersona } from '../../../lesson/personas';
import { computer } from '../../../simulator/computer';
import type { TargetName } from '../../../simulator/world/gesture';
import type { World } from '../../../simulator/world/world';

/** The simulated screen as it stands when a step begins. */
export interface Scene {
  readonly world: World;
  /** The step's target, where it is on that screen. */
  readonly target?: TargetName;
  /** No way leads to the step: this is as far as the scenario can be played. */
  readonly short: boolean;
}

/** @param step absent: where the scenario begins */
export function sceneAt(scenario: Scenario, step: string | undefined): Scene {
  const persona = firstPersona(scenario.personas);
  if (step === undefined) return { world: startOf(scenario), short: false };
  const there = playTo(computer, scenario, persona, step);
  const world = there?.world ?? lastOf(scenario);
  const wanted = scenario.steps.find(({ id }) => id === step);
  const target = wanted?.target ?? wanted?.expect?.gesture?.target;
  const isSeen = target !== undefined && computer.targets(world).has(target);
  return { world, short: !there, ...(isSeen && { target }) };
}

function startOf({ personas, device, start }: Scenario): World {
  return computer.start({ persona: firstPersona(personas), device, ...start });
}

function lastOf(scenario: Scenario): World {
  const path = provedPath(computer, scenario, firstPersona(scenario.personas));
  return path.at(-1)?.world ?? startOf(scenario);
}
