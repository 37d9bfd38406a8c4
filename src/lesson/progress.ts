import type { Scenario, Step, StepId } from '../scenario/scenario';

export interface Progress {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/**
 * Where a step stands on the way to the end. On the path of first choices, its place there; on
 * another one, the shortest way to it and then first choices to the end.
 */
export function progressOf(scenario: Scenario, id: StepId): Progress {
  const first = scenario.steps[0];
  if (!first) return { index: 1, total: 1 };
  const path = firstPath(scenario, first.id);
  const index = path.indexOf(id);
  if (index !== -1) return { index: index + 1, total: path.length };
  const before = distance(scenario, first.id, id) ?? 0;
  return { index: before + 1, total: before + firstPath(scenario, id).length };
}

/** First choices to an end; where one leads back, the next one. */
function firstPath(scenario: Scenario, from: StepId): readonly StepId[] {
  const path: StepId[] = [];
  let next: StepId | undefined = from;
  while (next !== undefined) {
    path.push(next);
    next = followers(scenario, next).find((id) => !path.includes(id));
  }
  return path;
}

function distance(scenario: Scenario, from: StepId, to: StepId): number | undefined {
  const seen = new Set([from]);
  let border = [from];
  for (let steps = 0; border.length > 0; steps += 1) {
    if (border.includes(to)) return steps;
    border = border
      .flatMap((id) => followers(scenario, id))
      .filter((id) => !seen.has(id) && seen.add(id));
  }
  return undefined;
}

function followers({ steps }: Scenario, id: StepId): readonly StepId[] {
  const step: Step | undefined = steps.find((each) => each.id === id);
  if (!step) return [];
  if (step.choices) return step.choices.map(({ next }) => next);
  return step.next === undefined ? [] : [step.next];
}
