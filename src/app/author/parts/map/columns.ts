import type { StepId } from '../../../../scenario/scenario';
import type { Edge, Graph } from './graph';
import type { Layers } from './layers';

export interface Columns {
  readonly columnOf: ReadonlyMap<StepId, number>;
  /** For a way over several rows: the column in which it runs down between them. */
  readonly laneOf: ReadonlyMap<Edge, number>;
  readonly count: number;
}

/** The main path in the first column; every other branch as near to it as there is room. */
export function columnsOf({ nodes }: Graph, { layerOf, forward, main }: Layers): Columns {
  const taken = new Set<string>();
  const columnOf = new Map<StepId, number>();
  const laneOf = new Map<Edge, number>();
  const take = (rows: readonly number[], wished: readonly number[], least: number): number => {
    const isFree = (column: number) => rows.every((row) => !taken.has(`${row}/${column}`));
    let column = wished.find(isFree) ?? least;
    while (!isFree(column)) column += 1;
    for (const row of rows) taken.add(`${row}/${column}`);
    return column;
  };
  for (const id of main) columnOf.set(id, take([layerOf.get(id) ?? 0], [0], 0));
  const others = nodes
    .map(({ step }) => ({ id: step.id, row: layerOf.get(step.id) }))
    .filter((each): each is { id: StepId; row: number } => each.row !== undefined)
    .filter(({ id }) => !columnOf.has(id))
    .sort((a, b) => a.row - b.row);
  for (const { id, row } of others) {
    const before = forward.find(({ to }) => to === id)?.from ?? '';
    const above = columnOf.get(before) ?? 0;
    columnOf.set(id, take([row], above > 0 ? [above] : [], 1));
  }
  for (const edge of forward) {
    const from = layerOf.get(edge.from) ?? 0;
    const rows = Array.from(
      { length: (layerOf.get(edge.to) ?? 0) - from - 1 },
      (_, index) => from + 1 + index,
    );
    const wished = [columnOf.get(edge.from) ?? 0, columnOf.get(edge.to) ?? 0];
    if (rows.length > 0) laneOf.set(edge, take(rows, wished, 1));
  }
  const all = [...columnOf.values(), ...laneOf.values()];
  return { columnOf, laneOf, count: Math.max(0, ...all) + 1 };
}
