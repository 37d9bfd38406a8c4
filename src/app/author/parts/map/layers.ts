import type { StepId } from '../../../../scenario/scenario';
import type { Edge, Graph } from './graph';

/** In which row each step stands. Steps that nothing leads to stand in none. */
export interface Layers {
  readonly layerOf: ReadonlyMap<StepId, number>;
  /** Ways that lead on, to a row further down. */
  readonly forward: readonly Edge[];
  /** Ways that come back to where one was. */
  readonly back: readonly Edge[];
  /** From the first step, the first way each time. */
  readonly main: readonly StepId[];
}

/** Rows from top to bottom: each step stands below everything that leads to it. */
export function layersOf(graph: Graph): Layers {
  const { order, forward, back } = walked(graph);
  const layerOf = new Map<StepId, number>();
  for (const id of order) {
    const layer = layerOf.get(id) ?? 0;
    layerOf.set(id, layer);
    for (const { to } of forward.filter(({ from }) => from === id)) {
      layerOf.set(to, Math.max(layerOf.get(to) ?? 0, layer + 1));
    }
  }
  return { layerOf, forward, back, main: mainPath(graph, forward) };
}

/** Depth first: what leads to a step that is still open is a way back. */
function walked({ byId, initial }: Graph) {
  const forward: Edge[] = [];
  const back: Edge[] = [];
  const open = new Set<StepId>();
  const done: StepId[] = [];
  const visit = (id: StepId): void => {
    open.add(id);
    for (const edge of byId.get(id)?.out ?? []) {
      if (!byId.has(edge.to)) continue;
      if (open.has(edge.to)) back.push(edge);
      else {
        forward.push(edge);
        if (!done.includes(edge.to)) visit(edge.to);
      }
    }
    open.delete(id);
    done.push(id);
  };
  if (byId.has(initial)) visit(initial);
  return { order: done.reverse(), forward, back };
}

function mainPath({ initial }: Graph, forward: readonly Edge[]): readonly StepId[] {
  const path = [initial];
  for (;;) {
    const next = forward.find(({ from }) => from === path.at(-1));
    if (!next) return path;
    path.push(next.to);
  }
}
