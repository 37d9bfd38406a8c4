import type { StepId } from '../../../../scenario/scenario';
import type { Columns } from './columns';
import type { Edge } from './graph';
import type { Layers } from './layers';
import { arrow, bend, box, label } from './measures';

/** Where the words of a choice stand: below a row, in a column. */
export interface Cell {
  readonly edge: Edge;
  readonly row: number;
  readonly column: number;
  /** Several choices may have their words in one place, one below the other. */
  readonly line: number;
  readonly isBack: boolean;
}

/** Words stand on the way that they name; those of a way back, below its step. */
export function labelCells(
  { forward, back, layerOf }: Layers,
  { columnOf, laneOf }: Columns,
): readonly Cell[] {
  const cells: Cell[] = [];
  const columnIn = (id: StepId): number => columnOf.get(id) ?? 0;
  for (const edge of [...forward, ...back].filter(({ choice }) => choice)) {
    const isBack = back.includes(edge);
    const row = layerOf.get(edge.from) ?? 0;
    const column = isBack ? columnIn(edge.from) : (laneOf.get(edge) ?? columnIn(edge.to));
    const line = cells.filter((cell) => cell.row === row && cell.column === column).length;
    cells.push({ edge, row, column, line, isBack });
  }
  return cells;
}

/** The top of each row, and of what would come below the last one. */
export function topsOf(rows: number, cells: readonly Cell[]): readonly number[] {
  const tops = [0];
  for (let row = 0; row < rows; row += 1) {
    const lines = Math.max(
      0,
      ...cells.filter((cell) => cell.row === row).map(({ line }) => line + 1),
    );
    const words = bend + lines * label.height;
    const gap = row < rows - 1 ? words + arrow : lines > 0 ? words : 0;
    tops.push((tops[row] ?? 0) + box.height + gap);
  }
  return tops;
}

/** Ways back run beside the map, the short ones nearest to it; none over another. */
export function lanesOf({ back, layerOf }: Layers): ReadonlyMap<Edge, number> {
  const row = (id: StepId): number => layerOf.get(id) ?? 0;
  const length = ({ from, to }: Edge): number => row(from) - row(to);
  const lanes = new Map<Edge, number>();
  for (const edge of [...back].sort((a, b) => length(a) - length(b))) {
    const isOver = (other: Edge): boolean =>
      row(other.to) <= row(edge.from) && row(edge.to) <= row(other.from);
    const taken = [...lanes].filter(([other]) => isOver(other)).map(([, lane]) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    lanes.set(edge, lane);
  }
  return lanes;
}
