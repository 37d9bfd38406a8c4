/** The value that one line of YAML gives, as it is written. */
export interface ValueLine {
  /** The field, where the line names one; a quoted key keeps its quotes. */
  readonly key?: string;
  /** Up to the end of the line, comment included. */
  readonly text: string;
  readonly start: number;
}

const shape =
  /^( *)((?:- +)*)(?:([a-z_][a-z0-9_-]*|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')( *:)(?= |$) *)?(.*)$/u;

/**
 * The lines that give a value on the same line, without those inside a block of text (`|`, `>`) or
 * inside quotes that go over several lines. Works on text that YAML cannot read.
 */
export function* valueLines(source: string): Generator<ValueLine> {
  let offset = 0;
  let blockIndent: number | undefined;
  let openQuote: string | undefined;
  for (const line of source.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (openQuote !== undefined) {
      if (closes(line, openQuote)) openQuote = undefined;
      continue;
    }
    if (blockIndent !== undefined && (line.trim() === '' || indent(line) > blockIndent)) continue;
    blockIndent = undefined;
    const [, spaces = '', dashes = '', key, colon = '', text = ''] = shape.exec(line) ?? [];
    if (text === '' || text.startsWith('#')) continue;
    if (key === undefined && dashes === '') continue;
    const before = line.length - text.length;
    if (/^[|>][-+\d]*\s*(?:#.*)?$/u.test(text)) {
      blockIndent = spaces.length + (key === undefined ? lastDash(dashes) : dashes.length);
      continue;
    }
    if (isOpenQuote(text)) openQuote = text[0];
    else yield { ...(colon !== '' && key !== undefined && { key }), text, start: start + before };
  }
}

const indent = (line: string): number => line.search(/[^ ]|$/u);

const lastDash = (dashes: string): number => Math.max(0, dashes.lastIndexOf('-'));

/** The offset after the closing quote of a text that begins with one; undefined when it is open. */
export function afterQuote(text: string): number | undefined {
  const quoted = text.startsWith('"') ? /^"(?:[^"\\]|\\.)*"/u : /^'(?:[^']|'')*'/u;
  return quoted.exec(text)?.[0].length;
}

function isOpenQuote(text: string): boolean {
  return /^["']/u.test(text) && afterQuote(text) === undefined;
}

function closes(line: string, quote: string): boolean {
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/u.test(line) : /^(?:[^']|'')*'(?!')/u.test(line);
}
