import type { Outline, OutlineEntry, OutlineItem, OutlineText } from './outline';

/** What was read, and where the reading stopped. */
export interface Reading {
  readonly node: Outline;
  readonly end: number;
}

/** The end of the lines that belong to a name in this column: those further in, and empty ones. */
export function regionEnd(source: string, lineEnd: number, column: number): number {
  let end = lineEnd;
  for (let at = lineEnd + 1; at <= source.length;) {
    const next = source.indexOf('\n', at);
    const stop = next < 0 ? source.length : next;
    const line = source.slice(at, stop);
    if (line.trim() !== '' && line.search(/[^ ]/u) <= column) break;
    if (line.trim() !== '') end = stop;
    at = stop + 1;
  }
  return end;
}

/** A text that begins here: quoted, a block, or plain to the end of the line. */
export function scalarAt(
  source: string,
  at: number,
  lineEnd: number,
  limit: number,
): Reading | undefined {
  const rest = source.slice(at, lineEnd);
  if (rest.trim() === '' || rest.startsWith('#')) return undefined;
  const quoted = quotedAt(source, at, lineEnd, limit);
  if (quoted) return quoted;
  if (/^[|>][-+\d]*\s*(?:#.*)?$/u.test(rest)) {
    const start = Math.min(lineEnd + 1, limit);
    return { node: textOf(source, start, limit), end: limit };
  }
  return { node: textOf(source, at, at + withoutComment(rest).length), end: lineEnd };
}

/** What stands between braces or brackets from here; one that is not closed ends with its lines. */
export function flowAt(source: string, at: number, limit: number): Reading | undefined {
  const sign = source[at];
  // Marks of a sentence without its quotes.
  const isMark = source[at + 1] === sign;
  if (isMark || at >= limit) return undefined;
  if (sign === '{') return flowMap(source, at, limit);
  return sign === '[' ? flowList(source, at, limit) : undefined;
}

function flowMap(source: string, at: number, limit: number): Reading {
  const entries: OutlineEntry[] = [];
  let now = nextSign(source, at + 1, limit);
  while (now < limit && source[now] !== '}') {
    const entry = flowEntry(source, now, limit);
    entries.push(entry);
    now = nextSign(source, Math.max(now + 1, entry.end), limit);
  }
  return { node: { kind: 'map', entries, flow: true }, end: Math.min(now + 1, limit) };
}

function flowEntry(source: string, at: number, limit: number): OutlineEntry & { end: number } {
  const [written = '', colonPart] =
    /^([^,{}[\]:\n]*(?::(?=\S)[^,{}[\]:\s]*)*)(:)?/u.exec(source.slice(at, limit))?.slice(1) ?? [];
  const key = { value: written.trim(), start: at, end: at + written.trimEnd().length };
  if (colonPart === undefined) return { key, end: flowEnd(source, at + written.length, limit) };
  const colon = at + written.length;
  const from = colon + 1 + source.slice(colon + 1, limit).search(/[^ ]|$/u);
  const read = flowValue(source, from, limit);
  return {
    key,
    colon,
    ...(read && { value: read.node }),
    end: flowEnd(source, read?.end ?? from, limit),
  };
}

function flowList(source: string, at: number, limit: number): Reading {
  const items: OutlineItem[] = [];
  let now = nextSign(source, at + 1, limit);
  while (now < limit && source[now] !== ']') {
    const read = flowValue(source, now, limit);
    const end = flowEnd(source, read?.end ?? now, limit);
    items.push({ start: now, end, ...(read && { value: read.node }) });
    now = nextSign(source, Math.max(now + 1, end), limit);
  }
  return { node: { kind: 'list', items, flow: true }, end: Math.min(now + 1, limit) };
}

function flowValue(source: string, at: number, limit: number): Reading | undefined {
  const inside = flowAt(source, at, limit) ?? quotedAt(source, at, limit, limit);
  if (inside) return inside;
  const [written = ''] = /^[^,{}[\]\n]*/u.exec(source.slice(at, limit)) ?? [];
  const text = written.trimEnd();
  return text === ''
    ? undefined
    : { node: textOf(source, at, at + text.length), end: at + text.length };
}

/** Where what stands here ends: at the comma or the closing sign. */
function flowEnd(source: string, at: number, limit: number): number {
  const stop = source.slice(at, limit).search(/[,}\]]/u);
  return stop < 0 ? limit : at + stop;
}

function nextSign(source: string, at: number, limit: number): number {
  const step = source.slice(at, limit).search(/[^\s,]/u);
  return step < 0 ? limit : at + step;
}

function quotedAt(source: string, at: number, lineEnd: number, limit: number): Reading | undefined {
  const quote = source[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const shape = quote === '"' ? /^"(?:[^"\\]|\\[^])*"/u : /^'(?:[^']|'')*'/u;
  const whole = shape.exec(source.slice(at, limit))?.[0].length;
  const end = whole === undefined ? lineEnd : at + whole;
  const stop = whole === undefined ? lineEnd : end - 1;
  return { node: { ...textOf(source, at + 1, stop), quote }, end };
}

function textOf(source: string, start: number, end: number): OutlineText {
  return { kind: 'text', value: source.slice(start, end), start, end };
}

function withoutComment(text: string): string {
  return text.replace(/\s+#.*$/u, '').trimEnd();
}
