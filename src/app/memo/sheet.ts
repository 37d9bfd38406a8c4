import { playTo, provedPath, type WalkStep } from '../../scenario/path';
import type { Simulator } from '../../scenario/ports';
import type { Scenario, Step, StepId, Text } from '../../scenario/scenario';
import type { PersonaName, TargetName } from '../../simulator/world/gesture';

/** What the simulated screen shows when a step begins, and what is ringed on it. */
export interface Scene<World> {
  readonly world: World;
  readonly targets: readonly TargetName[];
}

/** One line of the sheet. */
export interface SheetStep<World> {
  readonly id: StepId;
  readonly instruction: Text;
  readonly end: boolean;
  /** Absent where there is nothing to point at: « J'ai lu », and the end. */
  readonly scene?: Scene<World>;
}

/** Whose sheet it is: the computer, the scenario, and the character that plays it. */
export interface Sheet<World> {
  readonly simulator: Simulator<World>;
  readonly scenario: Scenario;
  readonly persona: PersonaName;
}

/** Every step of the proved path, in order. Steps that pass by themselves are left out. */
export function wholeSheet<World>(sheet: Sheet<World>): readonly SheetStep<World>[] {
  const { simulator, scenario, persona } = sheet;
  const path = provedPath(simulator, scenario, persona).filter(({ atOnce }) => !atOnce);
  return path.flatMap((walked) => {
    const step = scenario.steps.find(({ id }) => id === walked.step);
    return step ? [lineOf(sheet, step, walked)] : [];
  });
}

/**
 * The sheet of some steps only, in the order of the file; each from the world as it stands there,
 * also where the step lies behind another choice than the proved path's.
 */
export function sheetOf<World>(
  sheet: Sheet<World>,
  wanted: ReadonlySet<StepId>,
): readonly SheetStep<World>[] {
  const { simulator, scenario, persona } = sheet;
  const steps = scenario.steps.filter(({ id, end }) => wanted.has(id) && !end);
  return steps.map((step) => {
    const there = playTo(simulator, scenario, persona, step.id);
    return lineOf(sheet, step, there && { world: there.world });
  });
}

function lineOf<World>(
  { simulator }: Sheet<World>,
  step: Step,
  walked: Pick<WalkStep<World>, 'world' | 'gesture'> | undefined,
): SheetStep<World> {
  const line = { id: step.id, instruction: step.instruction, end: step.end };
  if (!walked || step.end) return line;
  const onScreen = simulator.targets(walked.world);
  const targets = targetsOf(step).filter((target) => onScreen.has(target));
  return targets.length === 0 ? line : { ...line, scene: { world: walked.world, targets } };
}

/** What a step is about: its own target, or the things between which it lets choose. */
function targetsOf({ target, expect, choices = [] }: Step): readonly TargetName[] {
  if (target !== undefined) return [target];
  const wanted = [expect?.gesture?.target, ...choices.map(({ when }) => when.target)];
  return wanted.filter((each) => each !== undefined);
}
