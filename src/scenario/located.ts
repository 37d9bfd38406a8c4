import type { Span } from './diagnostic';

/** A text of the file. `at` is the value without its quotes. */
export interface LocatedText {
  readonly kind: 'text';
  readonly value: string;
  readonly at: Span;
  /** Written letter for letter: offsets in the value are offsets in the file. */
  readonly exact: boolean;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly at: Span;
}

export interface LocatedEntry {
  readonly key: LocatedText;
  readonly value: Located;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: readonly LocatedEntry[];
  readonly at: Span;
}

/** What stands in a file, each node with its place. */
export type Located = LocatedText | LocatedList | LocatedMap;

/** Every text of the tree, keys included, in the order of the file. */
export function* allTexts(node: Located): Generator<LocatedText> {
  if (node.kind === 'text') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* allTexts(item);
  else {
    for (const { key, value } of node.entries) {
      yield key;
      yield* allTexts(value);
    }
  }
}

/** The span of a part of a text; the whole text where it is not written letter for letter. */
export function spanIn(
  { at, exact }: Pick<LocatedText, 'at' | 'exact'>,
  start: number,
  length: number,
): Span {
  return exact ? { start: at.start + start, end: at.start + start + length } : at;
}
