import type { Result } from './ports';
import type { Setting } from './setting';

/** What a run has seen so far, for its result. */
export type Course = Pick<Result, 'hints' | 'mistakes' | 'stumbled'>;

/**
 * The honest end of a run: goals and forbidden facts, judged on the world as it is. Mistakes and
 * hints are told, and never turn a success into a failure.
 */
export function resultOf<World>(
  { simulator, scenario }: Setting<World>,
  world: World,
  course: Course,
): Result {
  const facts = simulator.facts(world);
  const open = scenario.goals.filter((fact) => !facts.has(fact));
  const spoiled = scenario.forbidden.filter((fact) => facts.has(fact));
  return {
    result: open.length === 0 && spoiled.length === 0 ? 'reussi' : 'a-revoir',
    reached: scenario.goals.filter((fact) => facts.has(fact)),
    open,
    spoiled,
    hints: course.hints,
    mistakes: course.mistakes,
    stumbled: course.stumbled,
  };
}
