import { isFields, isList, type Data } from './data';
import { inside, isOneLine, leafKind, type Shape } from './shape';

export type QuoteMark = "'" | '"';

/** How one text stands in the file already. */
export type Style = 'plain' | QuoteMark;

export interface Hand {
  /** The quotes that the file has most. */
  readonly mark: QuoteMark;
  /** Spaces of one more level. */
  readonly step: number;
}

/** A value as YAML: on the line of its name, or on lines of its own, each with its line end before. */
export interface Written {
  readonly text: string;
  readonly isBlock: boolean;
}

const word = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;
const words = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*(?: [\p{L}\p{N}][\p{L}\p{N}._/-]*)*$/u;
const unprintable = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Cs}/gu;

/**
 * A text as YAML reads it for sure. A sentence always stands between quotes; names, numbers and
 * durations stay plain, as does what already was.
 */
export function writeText(text: string, shape: Shape, hand: Hand, style?: Style): string {
  const kind = leafKind(shape);
  const mayHaveSpaces = style === 'plain' || kind === 'duration';
  const isPlain = (mayHaveSpaces ? words : word).test(text);
  if (kind !== 'sentence' && isPlain && (style ?? 'plain') === 'plain') return text;
  return quoted(text, style === undefined || style === 'plain' ? hand.mark : style);
}

/** The other quotes where these would have to be doubled. */
function quoted(text: string, mark: QuoteMark): string {
  const other = mark === "'" ? '"' : "'";
  const chosen = text.includes(mark) && !text.includes(other) ? other : mark;
  if (chosen === "'" && text.search(unprintable) < 0) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replace(/["\\]/gu, '\\$&');
  return `"${escaped.replace(unprintable, codeOf)}"`;
}

function codeOf(sign: string): string {
  return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** A value on one line. */
export function writeInline(data: Data, shape: Shape, hand: Hand): string {
  if (isList(data)) {
    const items = data.map((item) => writeInline(item, inside(shape, '0'), hand));
    return `[${items.join(', ')}]`;
  }
  if (!isFields(data)) return writeText(data, shape, hand);
  const fields = data.fields.map(([name, field]) => writeField(name, field, shape, hand));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** `name: value` on one line. */
export function writeField(name: string, data: Data, shape: Shape, hand: Hand): string {
  return `${writeName(name, hand)}: ${writeInline(data, inside(shape, name), hand)}`;
}

export function writeName(name: string, hand: Hand): string {
  return word.test(name) ? name : quoted(name, hand.mark);
}

/** A value as the house writes it: one line for codes and names, else lines, `indent` spaces in. */
export function write(data: Data, shape: Shape, hand: Hand, indent: number): Written {
  if (isOnOneLine(data, shape)) return { text: writeInline(data, shape, hand), isBlock: false };
  const lines = isList(data)
    ? data.map((item) => writeItem(item, inside(shape, '0'), hand, indent))
    : (data as { fields: readonly (readonly [string, Data])[] }).fields.map(([name, field]) =>
        writeEntry(name, field, shape, hand, indent),
      );
  return { text: lines.map((line) => `\n${line}`).join(''), isBlock: true };
}

function isOnOneLine(data: Data, shape: Shape): boolean {
  if (isList(data)) {
    return (
      data.every((item) => typeof item === 'string') && (data.length === 0 || isOneLine(shape))
    );
  }
  return !isFields(data) || data.fields.length === 0 || isOneLine(shape);
}

/** A field with its name, on lines of its own. @param shape of what holds the field */
export function writeEntry(
  name: string,
  data: Data,
  shape: Shape,
  hand: Hand,
  indent: number,
): string {
  const value = write(data, inside(shape, name), hand, indent + hand.step);
  return `${' '.repeat(indent)}${writeName(name, hand)}:${value.isBlock ? '' : ' '}${value.text}`;
}

/** A line of a list, with its dash. */
export function writeItem(data: Data, shape: Shape, hand: Hand, indent: number): string {
  const { text } = write(data, shape, hand, indent + 2);
  return `${' '.repeat(indent)}- ${text.trimStart()}`;
}
