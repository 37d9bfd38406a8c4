import { Lexer } from 'yaml';
import type { Finding } from './diagnostic';

const maxBytes = 256 * 1024;
const maxTokens = 60_000;
const maxDepth = 30;

/**
 * Y1 and Y2: refuses what is too long or too deep, before anything is parsed; deep nesting can
 * freeze or kill a parser (OWASP ASVS 5.0, 1.5.2). Time is linear in the length.
 */
export function exceeds(source: string): Finding | undefined {
  const at = { start: 0, end: 1 };
  const big = { code: 'Y1', at, values: { kilo: String(Math.ceil(source.length / 1024)) } };
  if (source.length > maxBytes || new TextEncoder().encode(source).length > maxBytes) return big;
  const deep = tooDeepBlock(source);
  if (deep !== undefined) return { code: 'Y2', at: { start: deep, end: deep + 1 } };
  return tooDeepFlow(source);
}

function tooDeepFlow(source: string): Finding | undefined {
  let depth = 0;
  let count = 0;
  let offset = 0;
  for (const token of new Lexer().lex(source)) {
    count += 1;
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > maxDepth) return { code: 'Y2', at: { start: offset, end: offset + 1 } };
    if (count > maxTokens) {
      const kilo = String(Math.ceil(source.length / 1024));
      return { code: 'Y1', at: { start: 0, end: 1 }, values: { kilo } };
    }
    if (!isMark(token)) offset += token.length;
  }
  return undefined;
}

/** The lexer's own marks (start of document, of scalar…) have no letter in the file. */
const isMark = (token: string): boolean => /^[\u0002\u0018\u001f\uFEFF]$/u.test(token);

/** The offset of the line that is nested too deep by its indentation, `- - -` included. */
function tooDeepBlock(source: string): number | undefined {
  const levels: number[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    for (const column of columnsOf(line)) {
      while ((levels.at(-1) ?? -1) >= column) levels.pop();
      levels.push(column);
      if (levels.length > maxDepth) return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}

function* columnsOf(line: string): Generator<number> {
  const indicator = /[-?:][ \t]+/uy;
  indicator.lastIndex = line.search(/[^ \t]|$/u);
  do yield indicator.lastIndex;
  while (indicator.test(line));
}
