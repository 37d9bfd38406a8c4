import { arrive, isSame, passesAtOnce } from '../scenario/walk';
import { ways, type Way } from '../scenario/meets';
import type { Step, StepId } from '../scenario/scenario';
import { stepOf, type Setting } from './setting';
import { takeWay } from './turn';

/**
 * Whether the lesson can go on from here to an end, doing what each step asks, each choice once.
 * What a learner broke on the way, such as a closed tab, shows here long before its step comes.
 */
export function leadsOn<World>(setting: Setting<World>, at: StepId, from: World): boolean {
  const { simulator, scenario } = setting;
  const made: Way[] = [];
  let step = stepOf(setting, at);
  let world = from;
  for (let turn = 0; step && turn <= longest(scenario.steps); turn += 1) {
    if (step.end) return true;
    const next = turnFrom(setting, step, world, made);
    if (!next) return false;
    if (step.choices && next.way) made.push(next.way);
    step = stepOf(setting, next.to);
    world = step ? arrive(simulator, step, next.world) : next.world;
  }
  return false;
}

/** More steps than any way has that makes each choice once. */
function longest(steps: readonly Step[]): number {
  return steps.length * steps.reduce((sum, { choices = [] }) => sum + choices.length, 1);
}

interface Turn<World> {
  readonly world: World;
  readonly to: StepId;
  readonly way?: Way;
}

function turnFrom<World>(
  setting: Setting<World>,
  step: Step,
  world: World,
  made: readonly Way[],
): Turn<World> | undefined {
  const { simulator } = setting;
  if (step.next !== undefined && passesAtOnce(simulator, step, world)) {
    return { world, to: step.next };
  }
  for (const way of ways(step)) {
    if (step.choices && made.some((other) => isSame(way, other))) continue;
    const taken = takeWay(setting, step, way, world);
    if (taken) return { world: taken.world, to: way.next, way };
  }
  return undefined;
}
