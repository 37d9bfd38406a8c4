import type { FactName, PageName, PersonaName, TargetName } from '../../simulator/world/gesture';
import { passes } from '../meets';
import type { Simulator } from '../ports';
import type { StepId, Text, Wanted } from '../scenario';
import { gestureFor } from '../wanted';
import { stepNames } from './names';
import { wantedFor } from './reference';
import { instructionFor, hintsFor } from './sentence';
import { look, perform, type Deed, type Sight } from './trace';

/** A gesture that was kept, as a step of the scenario. */
export interface RecordedStep {
  readonly id: StepId;
  readonly target: TargetName;
  readonly instruction: Text;
  readonly hints: readonly Text[];
  readonly wanted: Wanted;
  /** The page that the gesture opened. */
  readonly page?: PageName;
  /** What the gesture made true. */
  readonly fact?: FactName;
}

/** Steps that can be played one after the other, and what is to be seen at the end of them. */
export interface Played {
  readonly steps: readonly RecordedStep[];
  readonly end: Sight;
}

/** A deed in the words of a scenario, as the proof will play it. */
interface Said<World> {
  readonly wanted: Wanted;
  readonly deed: Deed<World>;
}

/**
 * Makes steps of deeds. A deed that the format cannot say is left out, and so are those that can
 * no longer be done without it.
 */
export function stepsFrom<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  start: World,
  deeds: readonly Deed<World>[],
): Played {
  const said: Said<World>[] = [];
  let world = start;
  for (const deed of deeds) {
    const next = say(simulator, persona, world, deed);
    if (!next) continue;
    said.push(next);
    world = next.deed.after;
  }
  const { targets } = simulator.catalogue;
  const labels = said.map(({ wanted: { target = '' } }) => targets[target]?.label ?? target);
  const names = stepNames(
    said.map(({ wanted }, index) => ({ wanted, label: labels[index] ?? '' })),
  );
  const steps = said.map((each, index) => {
    const words = { label: labels[index] ?? '', kit: simulator.kit(persona) };
    return stepOf(each, names[index] ?? '', words);
  });
  return { steps, end: look(simulator, world) };
}

function say<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  world: World,
  was: Deed<World>,
): Said<World> | undefined {
  const wanted = wantedFor(simulator, persona, { ...was, before: world });
  const gesture = wanted && gestureFor(simulator, world, persona, wanted);
  if (!gesture || !simulator.targets(world).has(wanted.target ?? '')) return undefined;
  const deed = perform(simulator, world, gesture);
  return passes(simulator, persona, { wanted }, { ...deed, world: deed.after })
    ? { wanted, deed }
    : undefined;
}

function stepOf<World>(
  { wanted, deed: { from, to } }: Said<World>,
  id: StepId,
  words: { readonly label: string; readonly kit: Readonly<Record<string, string>> },
): RecordedStep {
  const fact = to.facts.findLast((name) => !from.facts.includes(name));
  return {
    id,
    target: wanted.target ?? '',
    instruction: instructionFor(wanted, words),
    hints: hintsFor(wanted),
    wanted,
    ...(to.page !== from.page && { page: to.page }),
    ...(fact !== undefined && { fact }),
  };
}
