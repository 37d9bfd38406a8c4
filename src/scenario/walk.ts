import type { Gesture, PersonaName } from '../simulator/world/gesture';
import { held, holds, ways, type Way } from './meets';
import { playWay, type Trouble } from './play-way';
import type { Simulator } from './ports';
import type { Scenario, Step, StepId, Wanted } from './scenario';

/** One step of a walk. */
export interface WalkStep<World> {
  readonly step: StepId;
  /** The world when the step begins, after its time has passed. */
  readonly world: World;
  /** Absent at an end, and where the step passes at once. */
  readonly gesture?: Gesture;
  /** What the step waits for was already true on arrival. */
  readonly atOnce?: true;
}

/** One way through a scenario, from its first step to an end, or to where it is stuck. */
export interface Walk<World> {
  readonly path: readonly WalkStep<World>[];
  /** Choices made, in order. */
  readonly choices: readonly Way[];
  /** At the last step of `path`. */
  readonly trouble?: Trouble;
}

/** Says which choice to make; `fresh` are those that this walk has not made yet, never empty. */
export type Chooser = (fresh: readonly [Way, ...Way[]], made: readonly Way[]) => Way;

/** The first choice everywhere; where a loop comes back, the next one. */
export const firstChoice: Chooser = ([first]) => first;

/** The world when a step begins: the time that the step says has passed. */
export function arrive<World>(simulator: Simulator<World>, step: Step, world: World): World {
  return step.passes === undefined ? world : simulator.advance(world, step.passes);
}

/** Whether a step passes at once, because what it waits for is already true on arrival. */
export function passesAtOnce<World>(
  simulator: Simulator<World>,
  step: Step,
  world: World,
): boolean {
  const arrival = held(step);
  return arrival !== undefined && holds(simulator, arrival, world);
}

/**
 * Plays a scenario once on the pure world. Each choice is made once at most, so that a loop is
 * gone through once; what comes round again without a choice is stuck (`P10`).
 */
export function walk<World>(
  simulator: Simulator<World>,
  scenario: Scenario,
  persona: PersonaName,
  pick: Chooser = firstChoice,
): Walk<World> {
  const steps = new Map(scenario.steps.map((step) => [step.id, step]));
  const path: WalkStep<World>[] = [];
  const choices: Way[] = [];
  const limit = limitOf(scenario);
  let step = scenario.steps[0];
  let world = simulator.start({ persona, device: scenario.device, ...scenario.start });
  while (step) {
    world = arrive(simulator, step, world);
    const here = { step: step.id, world };
    if (step.end) return { path: [...path, here], choices };
    const isAtOnce = passesAtOnce(simulator, step, world);
    const way = isAtOnce ? undefined : wayFrom(step, choices, pick);
    const turn = isAtOnce ? atOnce(world) : play(simulator, persona, step, way, world);
    const trouble = path.length > limit ? goingRound : turn.trouble;
    if (trouble) return { path: [...path, here], choices, trouble };
    path.push({ ...here, ...turn.mark });
    if (way && step.choices) choices.push(way);
    world = turn.world;
    step = steps.get(way?.next ?? step.next ?? '');
  }
  return { path, choices };
}

/** What became of one step. */
interface Turn<World> {
  readonly world: World;
  readonly mark: Pick<WalkStep<World>, 'gesture' | 'atOnce'>;
  readonly trouble?: Trouble;
}

const goingRound: Trouble = { code: 'P10', values: {} };

function atOnce<World>(world: World): Turn<World> {
  return { world, mark: { atOnce: true } };
}

function play<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  step: Step,
  way: Way | undefined,
  world: World,
): Turn<World> {
  if (!way) {
    const trouble: Trouble = step.choices ? goingRound : { code: 'P11', values: {} };
    return { world, mark: {}, trouble };
  }
  const played = playWay(simulator, persona, step, way, world);
  if ('code' in played) return { world, mark: {}, trouble: played };
  return { world: played.world, mark: { gesture: played.gesture } };
}

function wayFrom(step: Step, made: readonly Way[], pick: Chooser): Way | undefined {
  const all = ways(step);
  if (!step.choices) return all[0];
  const [first, ...others] = all.filter((way) => !made.some((other) => isSame(way, other)));
  return first && pick([first, ...others], made);
}

/** Choices are told apart by the line of the file, not by what it says. */
export function isSame(a: Way, b: Way): boolean {
  return a.wanted === b.wanted;
}

/** More steps than any walk has that makes each choice once. */
function limitOf(scenario: Scenario): number {
  const choices = scenario.steps.reduce((sum, step) => sum + (step.choices?.length ?? 0), 1);
  return scenario.steps.length * choices;
}

/**
 * Walks that make every choice of the scenario at least once, the proved path first. Choices that
 * lie behind a step where every walk is stuck are not reached.
 */
export function walks<World>(
  simulator: Simulator<World>,
  scenario: Scenario,
  persona: PersonaName,
): readonly Walk<World>[] {
  const choicesAt = new Map(scenario.steps.flatMap((step) => siblings(step)));
  const covered = new Set<Wanted>();
  const found: Walk<World>[] = [];
  let forced: readonly Way[] | undefined = [];
  while (forced) {
    const next: Walk<World> = walk(simulator, scenario, persona, follow(forced, covered));
    // A choice that could not be made was tried all the same.
    for (const { wanted } of [...next.choices, ...forced]) covered.add(wanted);
    found.push(next);
    forced = uncovered(found, choicesAt, covered);
  }
  return found;
}

function siblings(step: Step): [Wanted, readonly Way[]][] {
  return step.choices ? ways(step).map((way) => [way.wanted, ways(step)]) : [];
}

function follow(forced: readonly Way[], covered: ReadonlySet<Wanted>): Chooser {
  return (fresh, made) => {
    const imposed = forced[made.length];
    const asked = imposed && fresh.find((way) => isSame(way, imposed));
    return asked ?? fresh.find(({ wanted }) => !covered.has(wanted)) ?? fresh[0];
  };
}

/** The choices up to one that no walk has made yet. */
function uncovered(
  found: readonly Walk<unknown>[],
  choicesAt: ReadonlyMap<Wanted, readonly Way[]>,
  covered: ReadonlySet<Wanted>,
): readonly Way[] | undefined {
  for (const { choices } of found) {
    for (const [index, choice] of choices.entries()) {
      const others = choicesAt.get(choice.wanted) ?? [];
      const other = others.find(({ wanted }) => !covered.has(wanted));
      if (other) return [...choices.slice(0, index), other];
    }
  }
  return undefined;
}
