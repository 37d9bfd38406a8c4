export type TextPartKind = 'plain' | 'strong' | 'key' | 'value' | 'word';

/** A run of text of one kind; the text of `value` is the name of a kit value. */
export interface TextPart {
  readonly kind: TextPartKind;
  readonly text: string;
}

/** What is wrong with the markup, by its place in the text. */
export interface TextProblem {
  readonly kind: 'unclosed' | 'unopened' | 'empty' | 'nested' | 'unknown';
  readonly start: number;
  readonly length: number;
}

interface Mark {
  readonly open: string;
  readonly close: string;
  readonly kind: TextPartKind;
}

const marks: readonly Mark[] = [
  { open: '**', close: '**', kind: 'strong' },
  { open: '[[', close: ']]', kind: 'key' },
  { open: '{{', close: '}}', kind: 'value' },
  { open: '((', close: '))', kind: 'word' },
];

/** A value by a name from a file: what every object has, `constructor`, is none of the table's. */
export function valueOf<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const reordering = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A marked run is never longer: keeps the reading linear, whatever the text. */
const longestRun = 200;

interface Piece {
  readonly length: number;
  readonly part?: TextPart;
  readonly problem?: TextProblem['kind'];
}

/**
 * Reads the markup of a text: `**important**`, `[[Entrée]]`, `{{numero}}`, `((word))`; nothing else
 * is markup. Total: what is wrong stays as plain text, and is told in `problems`. Characters that
 * turn the reading order are dropped. Neighbouring plain parts are merged.
 */
export function parseText(raw: string): { parts: TextPart[]; problems: TextProblem[] } {
  const parts: TextPart[] = [];
  const problems: TextProblem[] = [];
  let plain = '';
  const flush = (): void => {
    const text = plain.replace(reordering, '');
    if (text !== '') parts.push({ kind: 'plain', text });
    plain = '';
  };
  for (let at = 0; at < raw.length;) {
    const { length, part, problem } = pieceAt(raw, at);
    if (problem) problems.push({ kind: problem, start: at, length });
    if (part) {
      flush();
      parts.push(part);
    } else plain += raw.slice(at, at + length);
    at += length;
  }
  flush();
  return { parts, problems };
}

/** A text without its markup; `value` gives the words for a kit value. */
export function plainText(raw: string, value: (name: string) => string = (name) => name): string {
  const { parts } = parseText(raw);
  return parts.map(({ kind, text }) => (kind === 'value' ? value(text) : text)).join('');
}

function pieceAt(raw: string, at: number): Piece {
  const two = raw.slice(at, at + 2);
  const mark = marks.find(({ open }) => open === two);
  if (mark) return marked(raw, at, mark);
  if (two === ']]' || two === '}}') return { length: 2, problem: 'unopened' };
  if (two === '))' && !isInBrackets(raw.slice(Math.max(0, at - longestRun), at)))
    return { length: 2, problem: 'unopened' };
  const tag = raw[at] === '<' ? /^<[a-z/!][^<>\s]{0,20}>?/iu.exec(raw.slice(at, at + 24)) : null;
  return tag ? { length: tag[0].length, problem: 'unknown' } : { length: 1 };
}

function marked(raw: string, at: number, { open, close, kind }: Mark): Piece {
  const inside = raw.slice(at + 2, at + 2 + longestRun + 2);
  const end = inside.indexOf(close);
  if (end < 0) return { length: 2, problem: 'unclosed' };
  const text = inside.slice(0, end);
  const length = end + 4;
  if (text.trim() === '') return { length, problem: 'empty' };
  if (text.includes(open)) return { length: 2, problem: 'unclosed' };
  if (marks.some((other) => text.includes(other.open))) return { length, problem: 'nested' };
  const shown = kind === 'strong' ? text : text.trim();
  return { length, part: { kind, text: shown.replace(reordering, '') } };
}

/** Two ordinary brackets stand open: « (voir la carte (au dos)) ». */
function isInBrackets(before: string): boolean {
  const opened = before.split('(').length - before.split(')').length;
  return opened >= 2;
}
