import type { Fix } from '../diagnostic';
import { isFirstOnLine, lineEnd, lineStart, type Part } from './parts';
import { hasOwnLines, type Place } from './place';

/** Takes one of several children away, with its comments and the blank lines left over. */
export function drop(place: Place, index: number): readonly Fix[] | undefined {
  const { parts, node } = place;
  const part = parts[index];
  if (!part || parts.length < 2) return undefined;
  if (node.flow) return dropOnLine(place, part, parts[index - 1], parts[index + 1]);
  const after = parts[index + 1];
  if (!hasOwnLines(place, part)) return after && gone(part.head, after.head);
  return after ? dropLines(place, part, index === 0) : dropLastLines(place, part, parts[index - 1]);
}

function gone(start: number, end: number): readonly Fix[] {
  return [{ start, end, text: '' }];
}

function dropLines(
  { layout: { text } }: Place,
  { start, end }: Part,
  isFirst: boolean,
): readonly Fix[] {
  const isAfterBlank = isFirst || /(?:^|\n)[ \t]*\n$/u.test(text.slice(0, start));
  const blanks = /^(?:\n[ \t]*(?=\n))*/u.exec(text.slice(end))?.[0].length ?? 0;
  return gone(start, end + (isAfterBlank ? blanks : 0) + 1);
}

function dropLastLines({ layout: { text } }: Place, part: Part, before?: Part): readonly Fix[] {
  const floor = before?.end ?? 0;
  const blanks = /(?:\n[ \t]*)*\n$/u.exec(text.slice(floor, part.start))?.[0].length ?? 1;
  return gone(part.start - blanks, part.end);
}

/** In brackets: with the comma; whole lines where they hold nothing else. Comments stay. */
function dropOnLine(
  { layout: { text } }: Place,
  part: Part,
  before?: Part,
  after?: Part,
): readonly Fix[] {
  const rest = text.slice(part.end, lineEnd(text, part.end));
  if (isFirstOnLine(text, part.start) && /^\s*,?\s*(?:#.*)?$/u.test(rest)) {
    return gone(lineStart(text, part.start), lineEnd(text, part.end) + 1);
  }
  if (before && !text.slice(before.end, part.start).includes('#'))
    return gone(before.end, part.end);
  const isPlainAfter = after && !text.slice(part.end, after.start).includes('#');
  if (!before && isPlainAfter) return gone(part.start, after.start);
  return gone(part.start, part.end + (/^\s*,/u.exec(text.slice(part.end))?.[0].length ?? 0));
}
