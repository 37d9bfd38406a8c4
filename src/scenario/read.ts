import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import type { Finding, Span } from './diagnostic';
import { exceeds } from './limits';
import type { Located, LocatedEntry, LocatedMap, LocatedText } from './located';
import { repair } from './repair';
import { invisible } from './rules/y12-invisible';
import { unreadable } from './rules/y-parser';

/** How every text of an author is parsed. */
export const yamlOptions = {
  schema: 'failsafe',
  merge: false,
  // Looked for here: the parser compares every pair.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

interface Reading {
  readonly source: string;
  readonly back: (span: Span) => Span;
  readonly report: (finding: Finding) => void;
}

/**
 * Reads YAML into a tree that keeps every place; all scalars are text. Refuses more than 256 KB or
 * 30 levels before parsing; aliases, anchors, tags, duplicate keys and `__proto__` are reported and
 * left out. Total.
 * @param source with `\n` line ends
 * @returns no tree where the text cannot be read
 */
export function read(source: string): { tree?: LocatedMap; findings: Finding[] } {
  const excess = exceeds(source);
  if (excess) return { findings: [excess] };
  const repaired = repair(source);
  const findings = [...invisible(source), ...repaired.findings];
  const reading: Reading = { ...repaired, report: (finding) => findings.push(finding) };
  const document = parseDocument(repaired.source, yamlOptions);
  const [error] = document.errors;
  if (error) {
    const found = unreadable(error);
    const at = found.code === 'Y14' ? openingQuote(document, found.at) : found.at;
    return { findings: [...findings, { ...found, at: reading.back(at) }] };
  }
  const tree = document.contents ? locate(document.contents as Node, reading) : undefined;
  if (tree?.kind === 'map') return { tree, findings };
  return { findings: [...findings, { code: 'Y13', at: { start: 0, end: 1 } }] };
}

/** Where the quote that never closes was opened: the last one of the text. */
function openingQuote(document: Document<ParsedNode, boolean>, otherwise: Span): Span {
  let at = otherwise;
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && type?.startsWith('QUOTE')) at = { start: range[0], end: range[0] + 1 };
    },
  });
  return at;
}

function locate(
  node: Node | null,
  reading: Reading,
  otherwise: Span = { start: 0, end: 0 },
): Located {
  if (!node) return emptyText(otherwise);
  const at = spanOf(node, reading);
  const mark = isAlias(node) ? at : markBefore(node, reading);
  if (isAlias(node) || node.anchor !== undefined) reading.report({ code: 'Y6', at: mark });
  if (isAlias(node)) return { ...emptyText(at), value: `*${node.source}` };
  if (node.tag !== undefined) reading.report({ code: 'Y7', at: mark });
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node.items, reading), at };
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => locate(item as Node, reading, at)), at };
  }
  return isScalar(node) ? textOf(node, reading) : emptyText(at);
}

const emptyText = (at: Span): LocatedText => ({
  kind: 'text',
  value: '',
  at,
  exact: false,
  style: 'plain',
});

/** The anchor or tag that stands before a node. */
function markBefore(node: Node, { source, back }: Reading): Span {
  const end = node.range?.[0] ?? 0;
  const mark = /[&!]\S*(?=\s+$)/u.exec(source.slice(Math.max(0, end - 200), end));
  const start = mark ? Math.max(0, end - 200) + mark.index : end;
  return back({ start, end: mark ? start + mark[0].length : end + 1 });
}

function spanOf(node: Node, { back }: Reading): Span {
  const [start, end] = node.range ?? [0, 0];
  return back({ start, end });
}

function entriesOf(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  reading: Reading,
): LocatedEntry[] {
  const seen = new Set<string>();
  const entries: LocatedEntry[] = [];
  for (const pair of pairs) {
    const key = locate(pair.key as Node, reading);
    if (key.kind !== 'text') {
      const values = { raison: 'un nom de champ est attendu ici' };
      reading.report({ code: 'Y3', at: key.at, values });
    } else if (isAllowed(key, seen, reading)) {
      seen.add(key.value);
      const value = locate(pair.value as Node | null, reading, key.at);
      entries.push({ key, value });
    }
  }
  return entries;
}

/** Names that would reach the prototype of an object (OWASP ASVS 5.0, 1.5.2). */
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

function isAllowed({ value, at }: LocatedText, seen: ReadonlySet<string>, { report }: Reading) {
  const code = dangerous.has(value) ? 'Y8' : seen.has(value) ? 'Y5' : undefined;
  if (code !== undefined) report({ code, at, values: { champ: value } });
  return code === undefined;
}

function textOf(scalar: Scalar, { source, back }: Reading): LocatedText {
  const [from, to] = scalar.range ?? [0, 0];
  const value = String(scalar.value ?? '');
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const quotes = isQuoted && to - from >= 2 ? 1 : 0;
  const inside = { start: from + quotes, end: to - quotes };
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  return {
    kind: 'text',
    value: isBlock ? value.trimEnd() : value,
    at: back(inside),
    exact: source.slice(inside.start, inside.end) === value,
    style: isQuoted ? 'quoted' : isBlock ? 'block' : 'plain',
  };
}
