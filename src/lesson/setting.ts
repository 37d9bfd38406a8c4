import type { Simulator } from '../scenario/ports';
import type { Step, StepId } from '../scenario/scenario';
import type { LessonSetup, Skill } from './ports';

/** What a lesson is given for its whole life. */
export interface Setting<World> extends LessonSetup {
  readonly simulator: Simulator<World>;
  /** The learner's own past, for the help that steps start with at « exercice ». */
  readonly skills?: readonly Skill[];
}

/** The one state of the level « seul ». */
export const alone: StepId = 'seul';

/** @returns undefined at the level « seul », and for a name that the scenario does not know */
export function stepOf(setting: Pick<LessonSetup, 'scenario' | 'level'>, id: StepId) {
  if (setting.level === 'seul') return undefined;
  return setting.scenario.steps.find((step): step is Step => step.id === id);
}

export function startWorld<World>({ simulator, scenario, persona }: Setting<World>): World {
  return simulator.start({ persona, device: scenario.device, ...scenario.start });
}
