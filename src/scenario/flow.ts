import { stepsOf, type StepRow } from './gesture-use';
import type { ScenarioDraft } from './draft';
import type { StepId } from './scenario';
import { suggest } from './suggest';

/** Which steps follow which, as far as the file tells. */
export interface Flow {
  readonly steps: readonly StepRow[];
  readonly next: ReadonlyMap<StepId, readonly StepId[]>;
  /** Steps that a learner can come to. */
  readonly reached: ReadonlySet<StepId>;
}

export function flowOf(draft: ScenarioDraft): Flow {
  const steps = stepsOf(draft);
  const known = new Set(steps.map(({ name }) => name.value));
  const next = new Map(
    steps.map((step, index) => {
      const following = steps[index + 1];
      const all = followers(step, following).map((id) => meant(id, known, following));
      return [step.name.value, all.flatMap((id) => id ?? [])];
    }),
  );
  const first = steps[0]?.name.value;
  return { steps, next, reached: closure(first === undefined ? [] : [first], next) };
}

/** A name that does not exist is told elsewhere; here, the flow goes on as it was meant. */
function meant(id: StepId, known: ReadonlySet<StepId>, following: StepRow | undefined) {
  return known.has(id) ? id : (suggest(id, known) ?? following?.name.value);
}

/** The step after this one: `ensuite`, else the next of the file; none at an end. */
export function nextOf(step: StepRow, following: StepRow | undefined): StepId | undefined {
  const { row } = step;
  if (row.choices || (row.end && !row.expect)) return undefined;
  return row.next?.value ?? following?.name.value;
}

function followers(step: StepRow, following: StepRow | undefined): readonly StepId[] {
  if (step.row.choices) return step.row.choices.items.flatMap(({ next }) => next?.value ?? []);
  return [nextOf(step, following) ?? []].flat();
}

/** Everything that the edges lead to, the beginnings included. */
export function closure(
  from: readonly StepId[],
  edges: ReadonlyMap<StepId, readonly StepId[]>,
): ReadonlySet<StepId> {
  const reached = new Set<StepId>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(edges.get(id) ?? []));
  }
  return reached;
}

/** The edges the other way round. */
export function reversed(
  edges: ReadonlyMap<StepId, readonly StepId[]>,
): ReadonlyMap<StepId, readonly StepId[]> {
  const back = new Map<StepId, StepId[]>();
  for (const [from, all] of edges) {
    for (const to of all) back.set(to, [...(back.get(to) ?? []), from]);
  }
  return back;
}
