import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../diagnostic';
import { exceeds } from '../limits';
import { yamlOptions } from '../read';
import { repair } from '../repair';
import type { Data, Path } from './data';
import type { Hand } from './write';

/** A text of YAML with the place of each thing. */
export interface Layout {
  /** As written. */
  readonly source: string;
  /** With the missing quotes put in: every place refers to it. */
  readonly text: string;
  /** The place in the text as written. */
  readonly back: (span: Span) => Span;
  readonly root: YAMLMap;
  readonly hand: Hand;
}

export type Collection = YAMLMap | YAMLSeq;

/** A change reads the text before and after it, and the next one begins with the latter. */
const recent = new Map<string, Layout | undefined>();

/** @returns undefined where the text cannot be read, or holds no fields */
export function layoutOf(source: string): Layout | undefined {
  const layout = recent.has(source) ? recent.get(source) : readLayout(source);
  recent.delete(source);
  recent.set(source, layout);
  for (const oldest of [...recent.keys()].slice(0, -2)) recent.delete(oldest);
  return layout;
}

function readLayout(source: string): Layout | undefined {
  if (exceeds(source)) return undefined;
  const { source: text, back } = repair(source);
  const { errors, contents } = parseDocument(text, { ...yamlOptions, keepSourceTokens: true });
  if (errors.length > 0 || !isMap(contents)) return undefined;
  return { source, text, back, root: contents as YAMLMap, hand: handOf(source) };
}

function handOf(source: string): Hand {
  const count = (mark: RegExp): number => source.match(mark)?.length ?? 0;
  const indent = /^etapes:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( +)\S/mu.exec(source)?.[1];
  return { mark: count(/[:-] '/gu) > count(/[:-] "/gu) ? "'" : '"', step: indent?.length ?? 2 };
}

export function isCollection(node: unknown): node is Collection {
  return isMap(node) || isSeq(node);
}

/** What a node says. */
export function readNode(node: unknown): Data {
  if (isMap(node)) {
    return { fields: node.items.map(({ key, value }) => [nameOf(key), readNode(value)] as const) };
  }
  if (isSeq(node)) return node.items.map(readNode);
  if (isAlias(node)) return `*${node.source}`;
  const isBlock = isScalar(node) && node.type?.startsWith('BLOCK');
  return isBlock ? nameOf(node).trimEnd() : nameOf(node);
}

function nameOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? '') : '';
}

/** The nodes in a collection: values of fields, or lines of a list. */
export function nodesIn(node: Collection): readonly (Node | null)[] {
  const items = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  return items as (Node | null)[];
}

/** The names of the fields; a list has none. */
export function namesIn(node: Collection): readonly string[] {
  return isMap(node) ? node.items.map(({ key }) => nameOf(key)) : [];
}

export function nodeAt({ root }: Layout, path: Path): Node | null | undefined {
  let node: Node | null | undefined = root;
  for (const name of path) {
    if (!isCollection(node)) return undefined;
    node = nodesIn(node)[childIndex(node, name)];
  }
  return node;
}

export function childIndex(node: Collection, name: string): number {
  if (isMap(node)) return namesIn(node).indexOf(name);
  return /^\d{1,6}$/u.test(name) ? Number(name) : -1;
}

export function collectionAt(layout: Layout, path: Path): Collection | undefined {
  const node = nodeAt(layout, path);
  return isCollection(node) ? node : undefined;
}
