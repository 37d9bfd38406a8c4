import type { Edge } from './graph';
import { bend, box, type Point } from './measures';

/** A drawn way: its line, and the triangle at its end. */
export interface Route {
  readonly edge: Edge;
  readonly kind: 'main' | 'on' | 'back';
  readonly line: string;
  readonly head: string;
}

/** What lies between both ends of a way that leads on. */
interface Between {
  /** The middle of the column in which it runs down; undefined to the very next row. */
  readonly down: number | undefined;
  /** The foot of the row before the last. */
  readonly before: number;
}

/** Down from the foot of a step to the top of another. */
export function routeOn(
  edge: Edge,
  from: Point,
  to: Point,
  { down, before }: Between,
  isMain: boolean,
): Route {
  const begin = { x: from.x + box.width / 2, y: from.y + box.height };
  const end = { x: to.x + box.width / 2, y: to.y };
  const turns = down === undefined ? [] : [turned(begin, down), `L ${down} ${before}`];
  const last = down === undefined ? begin : { x: down, y: before };
  const line = [
    `M ${begin.x} ${begin.y}`,
    ...turns,
    turned(last, end.x),
    `L ${end.x} ${end.y - 0.4}`,
  ];
  return { edge, kind: isMain ? 'main' : 'on', line: line.join(' '), head: headDown(end) };
}

/** To another column, within the part of the gap that is free of words. */
function turned({ x, y }: Point, to: number): string {
  const middle = y + bend / 2;
  return `C ${x} ${middle} ${to} ${middle} ${to} ${y + bend}`;
}

/**
 * Up beside the map, back to an earlier step.
 * @param lane where it runs up
 * @param isFirst whether each end stands in the first column, next to the lanes
 */
export function routeBack(
  edge: Edge,
  from: Point,
  to: Point,
  lane: number,
  [isFromFirst, isToFirst]: readonly [boolean, boolean],
): Route {
  const foot = { x: from.x + 2, y: from.y + box.height };
  const out = from.y + box.height * 0.7;
  const begin = isFromFirst
    ? [
        { x: from.x, y: out },
        { x: lane, y: out },
      ]
    : [foot, { x: foot.x, y: foot.y + 0.5 }, { x: lane, y: foot.y + 0.5 }];
  const into = to.y + box.height * 0.3;
  const above = to.y - 0.5;
  const end = isToFirst
    ? [
        { x: lane, y: into },
        { x: to.x - 0.4, y: into },
      ]
    : [
        { x: lane, y: above },
        { x: to.x + 2, y: above },
        { x: to.x + 2, y: to.y - 0.1 },
      ];
  const head = isToFirst ? headAlong({ x: to.x, y: into }) : headDown({ x: to.x + 2, y: to.y });
  return { edge, kind: 'back', line: rounded([...begin, ...end]), head };
}

const headDown = ({ x, y }: Point): string => `M ${x} ${y} l -0.4 -0.6 h 0.8 z`;

const headAlong = ({ x, y }: Point): string => `M ${x} ${y} l -0.6 -0.4 v 0.8 z`;

const radius = 0.4;

/** A line through points, with round corners. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (!after) return `L ${point.x} ${point.y}`;
    const a = near(point, before);
    const b = near(point, after);
    return `L ${a.x} ${a.y} Q ${point.x} ${point.y} ${b.x} ${b.y}`;
  });
  return `M ${first.x} ${first.y} ${parts.join(' ')}`;
}

/** A little before a corner. */
function near(corner: Point, towards: Point): Point {
  const length = Math.hypot(towards.x - corner.x, towards.y - corner.y);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return {
    x: corner.x + (towards.x - corner.x) * share,
    y: corner.y + (towards.y - corner.y) * share,
  };
}
