import { isMap } from 'yaml';
import type { Fix } from '../diagnostic';
import type { Data } from './data';
import { columnOf, lineStart } from './parts';
import { asWritten, hasGaps, hasOwnLines, keySpan, type Place } from './place';
import { inside, shapeAt } from './shape';
import { writeEntry, writeField, writeInline, writeItem, writeName } from './write';

/** A new child of a collection that has some already. */
export function add(
  place: Place,
  index: number,
  name: string,
  data: Data,
): readonly Fix[] | undefined {
  const { parts, layout } = place;
  const before = parts[index - 1];
  const after = parts[index];
  const text = written(place, name, data);
  const gap = hasGaps(place, Math.max(index - 1, 0)) ? '\n\n' : '\n';
  if (before) return insert(before.end, place.node.flow ? `, ${text}` : gap + text);
  if (!after) return undefined;
  if (place.node.flow) return insert(after.start, `${text}, `);
  if (hasOwnLines(place, after)) return insert(after.start, text + gap);
  if (!isMap(place.node)) return undefined;
  const column = columnOf(layout.text, after.head);
  return insert(after.head, `${text.trimStart()}\n${' '.repeat(column)}`);
}

function insert(at: number, text: string): readonly Fix[] {
  return [{ start: at, end: at, text }];
}

function written({ layout, node, parts, path }: Place, name: string, data: Data): string {
  const { hand, text } = layout;
  const shape = shapeAt(path);
  if (node.flow) {
    return isMap(node)
      ? writeField(name, data, shape, hand)
      : writeInline(data, inside(shape, '0'), hand);
  }
  const column = columnOf(text, parts[0]?.head ?? 0);
  return isMap(node)
    ? writeEntry(name, data, shape, hand, column)
    : writeItem(data, inside(shape, '0'), hand, column);
}

/** The same field once more, right after itself, under another name; letter for letter. */
export function copy(place: Place, index: number, name: string): readonly Fix[] | undefined {
  const { layout, node } = place;
  const part = place.parts[index];
  const key = keySpan(place, index);
  if (!part || !key || (!node.flow && !hasOwnLines(place, part))) return undefined;
  const from = node.flow ? part.head : lineStart(layout.text, part.head);
  const gap = hasGaps(place, index) ? '\n\n' : '\n';
  const text =
    asWritten(layout, { start: from, end: key.start }) +
    writeName(name, layout.hand) +
    asWritten(layout, { start: key.end, end: part.end });
  return insert(part.end, (node.flow ? ', ' : gap) + text);
}
