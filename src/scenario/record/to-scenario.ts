import type { FactName, PersonaName } from '../../simulator/world/gesture';
import { check } from '../check';
import type { Simulator } from '../ports';
import { prove } from '../prove';
import type { Theme } from '../scenario';
import type { Summary } from './recorder';
import { writeScenario, type Written } from './write';

/** What the author says of the exercise; what is left out is filled in. */
export interface Head {
  /** Lower case, digits and dashes: the folder's name under `scenarios/`. */
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly theme: Theme;
  readonly difficulty?: 1 | 2 | 3;
  readonly minutes?: number;
  readonly tasks?: readonly string[];
  readonly after?: readonly string[];
  /** The facts that count as success; those that are proposed, where absent. */
  readonly goals?: readonly FactName[];
  readonly forbidden?: readonly FactName[];
  /** Who can play it; where absent, everyone for whom the proof passes. */
  readonly personas?: readonly PersonaName[];
}

/**
 * The YAML text of format 1. It passes the checker and the proof for the persona with whom it was
 * recorded, unless the head itself is at fault, or nothing is true at the end (S10).
 */
export function toScenario<World>(
  simulator: Simulator<World>,
  recording: Summary,
  head: Head,
): string {
  const written = fileOf(recording, head);
  if (head.personas) return writeScenario({ ...written, personas: head.personas });
  const { persona } = recording.setup;
  const others = simulator.catalogue.personas.filter((name) => name !== persona);
  const able = others.filter((name) => isProved(simulator, { ...written, personas: [name] }));
  return writeScenario({ ...written, personas: [persona, ...able] });
}

/** About as long as people need for a step, in minutes. */
const minutesPerStep = 0.5;
const manySteps = 20;

function fileOf({ setup, steps, goals }: Summary, head: Head): Written {
  const made = goals.filter(({ isChosen }) => isChosen);
  // The file is whole at each moment; what counts is asked at the end.
  const chosen = (made.length > 0 ? made : goals).map(({ fact }) => fact);
  return {
    id: head.id,
    title: head.title,
    summary: head.summary ?? head.title,
    theme: head.theme,
    difficulty: head.difficulty ?? (steps.length > manySteps ? 2 : 1),
    minutes: head.minutes ?? Math.max(1, Math.min(120, Math.ceil(steps.length * minutesPerStep))),
    tasks: head.tasks ?? [],
    after: head.after ?? [],
    device: setup.device,
    personas: [setup.persona],
    start: { page: setup.page, presets: setup.presets },
    goals: head.goals ?? chosen,
    forbidden: head.forbidden ?? [],
    steps,
  };
}

function isProved<World>(simulator: Simulator<World>, written: Written): boolean {
  const { catalogue } = simulator;
  const { scenario } = check(writeScenario(written), { catalogue, others: written.after });
  if (!scenario) return false;
  return prove(scenario, simulator).diagnostics.every(({ severity }) => severity !== 'error');
}
