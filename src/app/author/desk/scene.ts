import { playTo, provedPath } from '../../../scenario/path';
import type { Scenario } from '../../../scenario/scenario';
import { computer } from '../../../simulator/computer';
import type { PersonaName, TargetName } from '../../../simulator/world/gesture';
import type { World } from '../../../simulator/world/world';

/** The simulated screen as it stands when a step begins. */
export interface Scene {
  readonly world: World;
  /** The step's target, where it is on that screen. */
  readonly target?: TargetName;
  /** No way leads to the step: this is as far as the scenario can be played. */
  readonly short: boolean;
}

/** Who plays a draft: the first of its people whom the computer knows. */
export function playerOf(scenario: Scenario | undefined): PersonaName {
  const known = computer.catalogue.personas;
  return scenario?.personas.find((name) => known.includes(name)) ?? known[0] ?? 'colette';
}

/** @param step absent: where the scenario begins */
export function sceneAt(scenario: Scenario, step: string | undefined): Scene {
  const persona = playerOf(scenario);
  if (step === undefined) return { world: startOf(scenario), short: false };
  const there = playTo(computer, scenario, persona, step);
  const world = there?.world ?? lastOf(scenario);
  const wanted = scenario.steps.find(({ id }) => id === step);
  const target = wanted?.target ?? wanted?.expect?.gesture?.target;
  const isSeen = target !== undefined && computer.targets(world).has(target);
  return { world, short: !there, ...(isSeen && { target }) };
}

function startOf(scenario: Scenario): World {
  const { device, start } = scenario;
  return computer.start({ persona: playerOf(scenario), device, ...start });
}

function lastOf(scenario: Scenario): World {
  const path = provedPath(computer, scenario, playerOf(scenario));
  return path.at(-1)?.world ?? startOf(scenario);
}
