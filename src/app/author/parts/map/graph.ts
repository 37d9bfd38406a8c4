import { compile, type StateDescription } from '../../../../scenario/compile';
import type { Scenario, Step, StepId, Wanted } from '../../../../scenario/scenario';

/** One way from a step to another. */
export interface Edge {
  readonly from: StepId;
  readonly to: StepId;
  /** The gesture that leads there, where there are several. */
  readonly choice?: Wanted;
}

export interface Node {
  readonly step: Step;
  /** Its place in the file, from 1. */
  readonly number: number;
  /** In the order of the file; some may lead to steps that are not there. */
  readonly out: readonly Edge[];
}

/** A scenario as what a map shows: its steps in the order of the file, and the ways between them. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly byId: ReadonlyMap<StepId, Node>;
  readonly initial: StepId;
}

/** @param scenario one that may still be half-broken: a draft */
export function graphOf(scenario: Scenario): Graph {
  const { states, initial } = compile(scenario);
  const nodes = scenario.steps.map((step, index) => {
    const state = states[step.id];
    return { step, number: index + 1, out: state ? edgesOf(step.id, state) : [] };
  });
  return { nodes, byId: new Map(nodes.map((node) => [node.step.id, node])), initial };
}

function edgesOf(from: StepId, { meta, on }: StateDescription): readonly Edge[] {
  const ways = (on.GESTURE ?? []).flatMap((transition) =>
    'target' in transition
      ? [{ wanted: transition.guard.params.wanted, to: transition.target }]
      : [],
  );
  if (meta.choices) return ways.map(({ wanted, to }) => ({ from, to, choice: wanted }));
  // A step that waits for nothing yet goes on all the same.
  const to = ways[0]?.to ?? (meta.end ? undefined : meta.next);
  return to === undefined ? [] : [{ from, to }];
}
