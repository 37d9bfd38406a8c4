import type { Fix } from '../diagnostic';
import { inOrder } from './changed';
import { asWritten, hasOwnLines, type Place } from './place';

/** Puts one child at another place; what stands between the children stays where it is. */
export function move(place: Place, from: number, to: number): readonly Fix[] | undefined {
  const { layout, node, parts } = place;
  const low = Math.min(from, to);
  const turned = parts.slice(low, Math.max(from, to) + 1);
  const first = turned[0];
  const last = turned.at(-1);
  const canMove = node.flow || turned.every((part) => hasOwnLines(place, part));
  if (!first || !last || !canMove) return undefined;
  const gaps = turned.map((part, index) => {
    const next = turned[index + 1];
    return next ? asWritten(layout, { start: part.end, end: next.start }) : '';
  });
  const text = inOrder(turned, from - low, to - low)
    .map((part, index) => asWritten(layout, part) + (gaps[index] ?? ''))
    .join('');
  return [{ start: first.start, end: last.end, text }];
}
