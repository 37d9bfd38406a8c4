import { isMap, isScalar, type Node } from 'yaml';
import type { Span } from '../diagnostic';
import { isCollection, nodesIn, type Collection, type Layout } from './layout';

/** Where one child of a collection stands. */
export interface Part extends Span {
  /** Of its name, or of its dash; of its value where it has neither. */
  readonly head: number;
  /** After the colon or the dash: where a value may begin. */
  readonly open: number;
  /** After the last letter of its value: before what else stands on that line. */
  readonly last: number;
}

interface Token {
  readonly type: string;
  readonly offset: number;
}

/** What the parser keeps of each child: dashes, colons, comments. */
interface TokenItem {
  readonly start?: readonly Token[];
  readonly sep?: readonly Token[];
}

export const lineStart = (text: string, at: number): number =>
  text.slice(0, at).lastIndexOf('\n') + 1;

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** How far from the beginning of its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Nothing but spaces stands before it on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === '';
}

/**
 * The children of a collection, in order. In a block each one is whole lines, with the comments
 * right above it and those further in below it; on one line, it is its own letters.
 * @returns undefined where they are written in a way that is not known here
 */
export function partsOf(layout: Layout, node: Collection): readonly Part[] | undefined {
  const tokens = (node.srcToken as { readonly items?: readonly TokenItem[] } | undefined)?.items;
  const parts: Part[] = [];
  for (const [index, child] of nodesIn(node).entries()) {
    const item = tokens?.[index];
    const head = item && headOf(node, index, item);
    const open = item && openOf(node, item, head);
    if (head === undefined || open === undefined) return undefined;
    const last = contentEnd(child, open, layout.text);
    const bare = { head, open, last, start: head, end: last };
    parts.push(node.flow ? bare : wholeLines(layout, bare, parts.at(-1)?.end ?? 0));
  }
  return parts;
}

function headOf(node: Collection, index: number, { start = [] }: TokenItem): number | undefined {
  if (isMap(node)) return (node.items[index]?.key as Node | undefined)?.range?.[0];
  if (node.flow) return (node.items[index] as Node | undefined)?.range?.[0];
  return start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function openOf(node: Collection, { sep = [] }: TokenItem, head?: number): number | undefined {
  if (!isMap(node)) return node.flow || head === undefined ? head : head + 1;
  const colon = sep.find(({ type }) => type === 'map-value-ind')?.offset;
  return colon === undefined ? undefined : colon + 1;
}

/** Where the last letter of a value ends, without what follows on its line. */
function contentEnd(node: Node | null, open: number, text: string): number {
  const [start, end] = node?.range ?? [open, open];
  if (isCollection(node) && !node.flow) {
    const last = nodesIn(node).at(-1) ?? null;
    const key = isMap(node) ? (node.items.at(-1)?.key as Node | undefined) : undefined;
    return contentEnd(last, (key?.range?.[1] ?? start) + 1, text);
  }
  if (isScalar(node) && node.type?.startsWith('BLOCK'))
    return start + text.slice(start, end).trimEnd().length;
  return Math.max(open, start === end ? open : end);
}

function wholeLines({ text, root }: Layout, part: Part, floor: number): Part {
  const column = columnOf(text, part.head);
  const isHeader = floor === 0 && part.head === root.range?.[0];
  const isOwn = isFirstOnLine(text, part.head);
  const first = lineStart(text, part.head);
  const start = isOwn ? (isHeader ? first : withLead(text, first, column, floor)) : part.head;
  return { ...part, start, end: withTail(text, lineEnd(text, part.last), column) };
}

const isComment = (line: string): boolean => /^\s*#/u.test(line);

const indentOf = (line: string): number => line.search(/\S|$/u);

/** Up over the comments that stand right above. */
function withLead(text: string, start: number, column: number, floor: number): number {
  let at = start;
  while (at > floor) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at - 1);
    if (above < floor || !isComment(line) || indentOf(line) > column) break;
    at = above;
  }
  return at;
}

/** Down over the comments that stand further in. */
function withTail(text: string, end: number, column: number): number {
  let last = end;
  let at = end;
  while (at < text.length) {
    const next = lineEnd(text, at + 1);
    const line = text.slice(at + 1, next);
    if (line.trim() !== '' && !isComment(line)) break;
    if (isComment(line) && indentOf(line) > column) last = next;
    at = next;
  }
  return last;
}
