import type { FactName } from '../../simulator/world/gesture';
import type { Catalogue } from '../ports';
import type { RecordedStep } from './steps';
import type { Sight } from './trace';

/** A fact that the recording made true: what `objectifs` may name. */
export interface OfferedGoal {
  readonly fact: FactName;
  /** Its sentence in the catalogue, in French. */
  readonly label: string;
  /** Proposed without being asked. */
  readonly isChosen: boolean;
}

/** What one does last is mostly what one came for: the deed, and leaving safely. */
const proposed = 2;

/**
 * The facts that hold at the end and did not at the start, in the order in which they came true;
 * the last two are proposed. Where nothing came true, those that hold anyway, and none is proposed:
 * an exercise with such a goal is won by doing nothing.
 */
export function goalsOf(
  { facts: catalogue }: Catalogue,
  start: Sight,
  steps: readonly RecordedStep[],
  end: Sight,
): readonly OfferedGoal[] {
  const made = end.facts.filter((fact) => !start.facts.includes(fact));
  const lastMade = (fact: FactName) => steps.findLastIndex((step) => step.fact === fact);
  const offered = (made.length > 0 ? made : [...end.facts]).sort(
    (a, b) => lastMade(a) - lastMade(b),
  );
  return offered.map((fact, index) => ({
    fact,
    label: catalogue[fact]?.label ?? fact,
    isChosen: made.length > 0 && index >= offered.length - proposed,
  }));
}
