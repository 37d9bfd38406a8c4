import { isMap, type Node } from 'yaml';
import type { Span } from '../diagnostic';
import type { Path } from './data';
import { collectionAt, type Collection, type Layout } from './layout';
import { isFirstOnLine, partsOf, type Part } from './parts';

/** A collection with the places of its children. */
export interface Place {
  readonly layout: Layout;
  readonly path: Path;
  readonly node: Collection;
  readonly parts: readonly Part[];
}

export function placeAt(layout: Layout, path: Path): Place | undefined {
  const node = collectionAt(layout, path);
  const parts = node && partsOf(layout, node);
  return node && parts && { layout, path, node, parts };
}

/** Where the name of a field stands; undefined for a line of a list. */
export function keySpan({ node }: Place, index: number): Span | undefined {
  const key = isMap(node) ? (node.items[index]?.key as Node | undefined) : undefined;
  return key?.range ? { start: key.range[0], end: key.range[1] } : undefined;
}

/** A stretch as the author wrote it, without the quotes that were put in. */
export function asWritten({ source, back }: Layout, span: Span): string {
  const { start, end } = back(span);
  return source.slice(start, end);
}

/** Lines of its own, not the first words after a dash. */
export function hasOwnLines({ layout, node }: Place, part: Part): boolean {
  return !node.flow && isFirstOnLine(layout.text, part.head);
}

/** Whether the author leaves a blank line between the children, told near this one. */
export function hasGaps({ layout: { text }, node, parts }: Place, index: number): boolean {
  const near = parts[Math.min(index, parts.length - 2)];
  return !node.flow && near !== undefined && /^\n[ \t]*\n/u.test(text.slice(near.end));
}
