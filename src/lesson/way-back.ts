import type { FactName, Gesture } from '../simulator/world/gesture';
import type { Step } from '../scenario/scenario';
import { leadsOn } from './onward';
import { askedFacts, isOpen } from './place';
import { navigation } from './navigation';
import { alongFrom, pathTo, placesHere, type Path } from './rejoin';
import type { Setting } from './setting';

/** How many gestures lead away from where the learner is, before the scenario's own path is taken. */
const farthest = 3;
/** How many gestures are tried at most: some twenty milliseconds. */
const patience = 150;

interface Node<World> {
  readonly world: World;
  readonly gestures: readonly Gesture[];
}

const known = new WeakMap<object, WeakMap<Step, readonly Gesture[]>>();

/**
 * A shortest sequence of gestures from any world to one where the step is open and the lesson can
 * go on to its end: found on the world itself, by trying what is on the screen, and by taking the
 * proved path up again at any earlier step that can be. Never takes a goal back, never makes a
 * forbidden fact true, nor any other that nobody asked for.
 * @returns empty where none was found within reason, or where the step is open already
 */
export function wayBackTo<World>(
  setting: Setting<World>,
  step: Step,
  world: World,
): readonly Gesture[] {
  const isKeyed = typeof world === 'object' && world !== null;
  const before = isKeyed ? known.get(world)?.get(step) : undefined;
  if (before) return before;
  const found = search(setting, step, world);
  if (isKeyed) known.set(world, (known.get(world) ?? new WeakMap()).set(step, found));
  return found;
}

function search<World>(setting: Setting<World>, step: Step, from: World): readonly Gesture[] {
  const { simulator } = setting;
  const path = pathTo(setting, step);
  const isSafe = safety(setting, path, from);
  const seen = new Set([lookOf(setting, from)]);
  let border: readonly Node<World>[] = [{ world: from, gestures: [] }];
  let best: readonly Gesture[] | undefined;
  let tries = patience;

  const consider = ({ world, gestures }: Node<World>): void => {
    if (gestures.length >= (best?.length ?? Infinity)) return;
    const longest = (best?.length ?? Infinity) - gestures.length;
    const tail = isThere(setting, step, world) ? [] : rejoin(setting, step, path, world);
    if (tail && tail.length < longest) best = [...gestures, ...tail];
  };

  const beyond = function* ({ world, gestures }: Node<World>): Generator<Node<World>> {
    for (const gesture of navigation(setting, world)) {
      if (tries <= 0) return;
      tries -= 1;
      const { world: after, outcome } = simulator.step(world, gesture);
      if (outcome.kind !== 'done' || after === world) continue;
      const look = lookOf(setting, after);
      const way = [...gestures, gesture];
      if ((seen.has(look) && !isStraightBack(way)) || !isSafe(after)) continue;
      seen.add(look);
      yield { world: after, gestures: way };
    }
  };

  border.forEach(consider);
  for (let depth = 1; depth <= farthest && depth < (best?.length ?? Infinity); depth += 1) {
    const next: Node<World>[] = [];
    for (const node of border) for (const each of beyond(node)) next.push(each);
    next.forEach(consider);
    border = next;
  }
  return best ?? [];
}

function isThere<World>(setting: Setting<World>, step: Step, world: World): boolean {
  return isOpen(setting, step, world) && leadsOn(setting, step.id, world);
}

/** Takes the proved path up again at the latest step that leads to this one. */
function rejoin<World>(
  setting: Setting<World>,
  step: Step,
  path: Path,
  world: World,
): readonly Gesture[] | undefined {
  for (const place of placesHere(setting, path, world)) {
    const along = alongFrom(setting, path, place, world);
    if (along && isThere(setting, step, along.world)) return along.gestures;
  }
  return undefined;
}

/** Pages back may look alike, and lead each to another one. */
function isStraightBack(way: readonly Gesture[]): boolean {
  return way.every(({ kind }) => kind === 'back');
}

/** What two worlds must share to look the same to the learner. */
function lookOf<World>({ simulator }: Setting<World>, world: World): string {
  const facts = [...simulator.facts(world)].sort();
  const targets = [...simulator.targets(world)].sort();
  return [simulator.page(world), ...facts, '·', ...targets].join(' ');
}

/** Whether nothing reached is taken back, and nothing happens that nobody asked for. */
function safety<World>(
  setting: Setting<World>,
  { facts: usual }: Path,
  from: World,
): (world: World) => boolean {
  const { simulator, scenario } = setting;
  const before = simulator.facts(from);
  const reached = scenario.goals.filter((fact) => before.has(fact));
  const asked = askedFacts(setting);
  const isFine = (fact: FactName) => before.has(fact) || asked.has(fact) || usual.has(fact);
  return (world) => {
    const after = simulator.facts(world);
    return reached.every((fact) => after.has(fact)) && [...after].every(isFine);
  };
}
