import { isMap, isScalar, type Node } from 'yaml';
import type { Fix } from '../diagnostic';
import type { Data } from './data';
import { childIndex, isCollection, nodesIn } from './layout';
import { columnOf, lineEnd, type Part } from './parts';
import type { Place } from './place';
import { inside, shapeAt } from './shape';
import { write, writeInline, writeText, type Style, type Written } from './write';

/** Another value instead of what a field or a line of a list holds. */
export function put(place: Place, name: string, data: Data): readonly Fix[] | undefined {
  const index = childIndex(place.node, name);
  const part = place.parts[index];
  const old = nodesIn(place.node)[index];
  if (!part) return undefined;
  const value = written(place, part, name, data, old ?? null);
  const start = old?.range?.[0] ?? part.open;
  if (part.last <= part.open && !place.node.flow) return fill(place, part, value);
  if (isOnLinesBelow(place, part, old)) return replaceLines(place, part, value);
  if (!value.isBlock) {
    return [
      {
        start: Math.max(start, part.head),
        end: part.last,
        text: value.text + headerNote(place, old),
      },
    ];
  }
  return isMap(place.node)
    ? below(place, { start: part.open, end: part.last }, value)
    : [{ start, end: part.last, text: value.text.trimStart() }];
}

function written(place: Place, part: Part, name: string, data: Data, old: Node | null): Written {
  const { layout, path, node } = place;
  const shape = inside(shapeAt(path), name);
  if (typeof data === 'string') {
    return { text: writeText(data, shape, layout.hand, styleOf(old)), isBlock: false };
  }
  if (node.flow) return { text: writeInline(data, shape, layout.hand), isBlock: false };
  const deeper = isMap(node) ? layout.hand.step : 2;
  return write(data, shape, layout.hand, columnOf(layout.text, part.head) + deeper);
}

function styleOf(node: Node | null): Style | undefined {
  if (!isScalar(node) || node.range?.[0] === node.range?.[1]) return undefined;
  if (node.type === 'QUOTE_SINGLE') return "'";
  if (node.type === 'QUOTE_DOUBLE') return '"';
  return node.type === 'PLAIN' ? 'plain' : undefined;
}

/** Where nothing stood. */
function fill({ layout, node }: Place, { open }: Part, { text, isBlock }: Written): readonly Fix[] {
  const at = isBlock && isMap(node) ? lineEnd(layout.text, open) : open;
  const filled = isBlock && isMap(node) ? text : ` ${text.trimStart()}`;
  return [{ start: at, end: at, text: filled }];
}

function isOnLinesBelow({ layout }: Place, { open }: Part, old: Node | null | undefined): boolean {
  if (!isCollection(old) || old.flow) return false;
  return lineEnd(layout.text, open) < (old.range?.[0] ?? 0);
}

function replaceLines({ layout }: Place, { open, last }: Part, value: Written): readonly Fix[] {
  const from = lineEnd(layout.text, open);
  if (value.isBlock) return [{ start: from, end: last, text: value.text }];
  return [
    { start: open, end: open, text: ` ${value.text}` },
    { start: from, end: last, text: '' },
  ];
}

/** Lines below instead of a value on the line of the name; what else stands on it stays. */
function below(
  { layout }: Place,
  gone: { readonly start: number; readonly end: number },
  { text }: Written,
): readonly Fix[] {
  const at = lineEnd(layout.text, gone.end);
  return [
    { ...gone, text: '' },
    { start: at, end: at, text },
  ];
}

/** The comment beside the `|` of a block of text. */
function headerNote({ layout }: Place, old: Node | null | undefined): string {
  if (!isScalar(old) || !old.type?.startsWith('BLOCK')) return '';
  const start = old.range?.[0] ?? 0;
  return /\s+#.*$/u.exec(layout.text.slice(start, lineEnd(layout.text, start)))?.[0] ?? '';
}
