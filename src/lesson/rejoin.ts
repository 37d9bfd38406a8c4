import { ways, type Way } from '../scenario/meets';
import { passesAtOnce, walk, walks, type WalkStep } from '../scenario/walk';
import type { Step } from '../scenario/scenario';
import type { FactName, Gesture } from '../simulator/world/gesture';
import { isReady } from './ready';
import { stepOf, type Setting } from './setting';
import { takeWay } from './turn';

/** The proved path up to one step. */
export interface Path {
  /** The last one is the step itself; empty where no path goes through it. */
  readonly steps: readonly Step[];
  /** What is true in the proved worlds on the way. */
  readonly facts: ReadonlySet<FactName>;
}

const known = new WeakMap<object, WeakMap<Step, Path>>();

/** The proved path to a step: of first choices, or of the others where it lies behind one. */
export function pathTo<World>(setting: Setting<World>, step: Step): Path {
  const paths = known.get(setting) ?? new WeakMap<Step, Path>();
  const path = paths.get(step) ?? find(setting, step);
  known.set(setting, paths.set(step, path));
  return path;
}

function find<World>(setting: Setting<World>, step: Step): Path {
  const { simulator, scenario, persona } = setting;
  const straight = upTo(walk(simulator, scenario, persona).path, step);
  const path = straight ?? others(setting, step);
  const steps = path.flatMap(({ step: id }) => stepOf(setting, id) ?? []);
  const facts = new Set(path.flatMap(({ world }) => [...simulator.facts(world)]));
  return { steps, facts };
}

function others<World>({ simulator, scenario, persona }: Setting<World>, step: Step) {
  const found = walks(simulator, scenario, persona).map(({ path }) => upTo(path, step));
  return found.find((path) => path !== undefined) ?? [];
}

function upTo<World>(path: readonly WalkStep<World>[], { id }: Step) {
  const index = path.findIndex(({ step }) => step === id);
  return index === -1 ? undefined : path.slice(0, index + 1);
}

/**
 * Plays the proved path from one of its steps to the last, without doing what is done already.
 * @returns undefined where it cannot be played from this world
 */
export function alongFrom<World>(
  setting: Setting<World>,
  { steps }: Path,
  place: number,
  from: World,
): { readonly world: World; readonly gestures: readonly Gesture[] } | undefined {
  const gestures: Gesture[] = [];
  let world = from;
  for (const [index, step] of steps.slice(place, -1).entries()) {
    const way = wayOn(steps, place + index);
    if (!way) return undefined;
    if (way.wanted.kind === 'read' || passesAtOnce(setting.simulator, step, world)) continue;
    if (isReady(setting, way, world)) continue;
    const taken = takeWay(setting, step, way, world);
    if (!taken) return undefined;
    gestures.push(taken.gesture);
    world = taken.world;
  }
  return { world, gestures };
}

/** The step's way that leads on along the path. */
function wayOn(steps: readonly Step[], place: number): Way | undefined {
  const [step, next] = [steps[place], steps[place + 1]];
  return step && next && ways(step).find((way) => way.next === next.id);
}

/** The places of a path where something is to be done that can be done here, the last first. */
export function placesHere<World>(
  { simulator }: Setting<World>,
  { steps }: Path,
  world: World,
): readonly number[] {
  const shown = simulator.targets(world);
  const places = steps.slice(0, -1).flatMap((_, place) => {
    const target = wayOn(steps, place)?.wanted.target;
    return target !== undefined && shown.has(target) ? [place] : [];
  });
  return places.reverse();
}
