import type { StepId } from '../../../../scenario/scenario';
import { labelCells, lanesOf, topsOf } from './cells';
import { columnsOf } from './columns';
import type { Edge, Graph } from './graph';
import { layersOf } from './layers';
import { bend, box, columnGap, label, laneWidth, type Point } from './measures';
import { routeBack, routeOn, type Route } from './routes';

/** The words of a choice. */
export interface Label extends Point {
  readonly edge: Edge;
  readonly isBack: boolean;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The corner of each step that one can come to. */
  readonly places: ReadonlyMap<StepId, Point>;
  readonly routes: readonly Route[];
  readonly labels: readonly Label[];
}

/** Where everything of a map stands, in rem. Deterministic: the same scenario, the same map. */
export function layOut(graph: Graph): MapLayout {
  const layers = layersOf(graph);
  const { layerOf, forward, back, main } = layers;
  const columns = columnsOf(graph, layers);
  const cells = labelCells(layers, columns);
  const lanes = lanesOf(layers);
  const tops = topsOf(Math.max(-1, ...layerOf.values()) + 1, cells);
  const margin = lanes.size === 0 ? 0 : (Math.max(...lanes.values()) + 1) * laneWidth + 0.5;

  const x = (column: number): number => margin + column * (box.width + columnGap);
  const y = (row: number): number => tops[row] ?? 0;
  const rowOf = (id: StepId): number => layerOf.get(id) ?? 0;
  const columnOf = (id: StepId): number => columns.columnOf.get(id) ?? 0;
  const at = (id: StepId): Point => ({ x: x(columnOf(id)), y: y(rowOf(id)) });

  const on = forward.map((edge) => {
    const lane = columns.laneOf.get(edge);
    const down = lane === undefined ? undefined : x(lane) + box.width / 2;
    const before = y(rowOf(edge.to) - 1) + box.height;
    const isMain = main[main.indexOf(edge.from) + 1] === edge.to && main.includes(edge.from);
    return routeOn(edge, at(edge.from), at(edge.to), { down, before }, isMain);
  });
  const returning = back.map((edge) => {
    const lane = margin - 0.5 - ((lanes.get(edge) ?? 0) + 0.5) * laneWidth;
    const isFirst = [columnOf(edge.from) === 0, columnOf(edge.to) === 0] as const;
    return routeBack(edge, at(edge.from), at(edge.to), lane, isFirst);
  });
  return {
    width: x(columns.count - 1) + box.width,
    height: tops.at(-1) ?? 0,
    places: new Map([...layerOf.keys()].map((id) => [id, at(id)])),
    // The main path lies over the others.
    routes: [...returning, ...on].sort(
      (a, b) => Number(a.kind === 'main') - Number(b.kind === 'main'),
    ),
    labels: cells.map(({ edge, row, column, line, isBack }) => ({
      edge,
      isBack,
      x: x(column) + (box.width - label.width) / 2,
      y: y(row) + box.height + bend + line * label.height,
    })),
  };
}
