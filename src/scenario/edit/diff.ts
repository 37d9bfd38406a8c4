import type { Fix } from '../diagnostic';

/** Above this many lines on both sides, the whole stretch counts as one replacement. */
const longest = 1500;

/** The smallest replacements, line by line, that turn one text into the other. In order. */
export function fixesBetween(before: string, after: string): readonly Fix[] {
  const whole = trimmed({ start: 0, end: before.length, text: after }, before);
  if (isNothing(whole)) return [];
  if (whole.start === whole.end || whole.text === '') return [slid(whole, before)];
  const from = before.slice(0, whole.start).lastIndexOf('\n') + 1;
  const lineEnd = before.indexOf('\n', whole.end);
  const to = lineEnd < 0 ? before.length : lineEnd + 1;
  const text = after.slice(from, after.length - (before.length - to));
  const hunks = lineHunks(linesOf(before.slice(from, to)), linesOf(text), from);
  return hunks.map((hunk) => slid(trimmed(hunk, before), before)).filter((fix) => !isNothing(fix));
}

/** Whole lines that come or go, told from the beginning of a line where that is the same. */
function slid(fix: Fix, source: string): Fix {
  const run = fix.text || source.slice(fix.start, fix.end);
  const isPure = fix.text === '' || fix.start === fix.end;
  const back = fix.start - (source.slice(0, fix.start).lastIndexOf('\n') + 1);
  const isSame =
    run.includes('\n') &&
    back < run.length &&
    run.endsWith(source.slice(fix.start - back, fix.start));
  if (!isPure || !isSame || back === 0) return fix;
  const turned = run.slice(-back) + run.slice(0, -back);
  return { start: fix.start - back, end: fix.end - back, text: fix.text === '' ? '' : turned };
}

const isNothing = ({ start, end, text }: Fix): boolean => start === end && text === '';

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/u);

/** Without what both texts share at the beginning and at the end. */
function trimmed({ start, end, text }: Fix, source: string): Fix {
  const most = Math.min(end - start, text.length);
  let head = 0;
  while (head < most && source[start + head] === text[head]) head += 1;
  if (isHalf(text, head) || isHalf(source, start + head)) head -= 1;
  let tail = 0;
  while (tail < most - head && source[end - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  if (isHalf(text, text.length - tail) || isHalf(source, end - tail)) tail -= 1;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** Between the two halves of one sign. */
function isHalf(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function lineHunks(before: readonly string[], after: readonly string[], from: number): Fix[] {
  if (before.length > longest || after.length > longest) {
    const end = from + before.join('').length;
    return [{ start: from, end, text: after.join('') }];
  }
  const shared = sharedLengths(before, after);
  const hunks: Fix[] = [];
  let hunk: Fix | undefined;
  let offset = from;
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const gone = before[i];
    const come = after[j];
    if (gone !== undefined && gone === come) {
      if (hunk) hunks.push(hunk);
      hunk = undefined;
      offset += gone.length;
      i += 1;
      j += 1;
      continue;
    }
    const { start, text } = hunk ?? { start: offset, text: '' };
    const isGone = gone !== undefined && (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? -1);
    if (isGone) {
      offset += gone.length;
      i += 1;
    } else j += 1;
    hunk = { start, end: offset, text: isGone ? text : text + (come ?? '') };
  }
  return hunk ? [...hunks, hunk] : hunks;
}

/** For each pair of places, how many lines the rests have in common. */
function sharedLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    const below = table[i + 1];
    for (let j = after.length - 1; row && below && j >= 0; j -= 1) {
      const same = before[i] === after[j];
      row[j] = same ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
