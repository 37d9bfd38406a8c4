import type { Span } from '../diagnostic';
import type { Outline, OutlineEntry, OutlineItem, OutlineMap, OutlineText } from './outline';

/** What a position of the text stands for. The span is what would be replaced. */
export interface Spot extends Span {
  readonly role: 'key' | 'value';
  /** Of the value; for a key, of the fields that it is one of. */
  readonly path: readonly string[];
  readonly text: string;
  readonly quote?: '"' | "'";
  /** On a line of its own, or after a dash; not on the line of its name. */
  readonly own: boolean;
  /** Between braces or brackets. */
  readonly flow: boolean;
  /** The name has its colon already. */
  readonly named: boolean;
}

type Where = Pick<Spot, 'path' | 'own' | 'flow'>;

/** @returns undefined in a comment, after a value, or where nothing can stand */
export function spotAt(source: string, root: OutlineMap, at: number): Spot | undefined {
  return inNode(source, root, at, { path: [], own: true, flow: false });
}

function inNode(source: string, node: Outline, at: number, where: Where): Spot | undefined {
  if (node.kind === 'text') return inText(node, at, where);
  const { flow } = node;
  return node.kind === 'map'
    ? inMap(source, node, at, { ...where, flow })
    : inList(source, node.items, at, { ...where, flow });
}

function inText(text: OutlineText, at: number, where: Where): Spot | undefined {
  if (at < text.start || at > text.end) return undefined;
  const { value, start, end, quote, own = where.own } = text;
  return {
    role: 'value',
    ...where,
    own,
    start,
    end,
    text: value,
    named: true,
    ...(quote && { quote }),
  };
}

function inMap(source: string, map: OutlineMap, at: number, where: Where): Spot | undefined {
  const entry = map.entries.findLast(({ key }) => key.start <= at);
  if (!entry || isPast(entry, at)) return map.flow ? empty(at, 'key', where) : undefined;
  const { key, colon, value } = entry;
  if (at <= key.end) return onKey(entry, where);
  if (colon === undefined || at <= colon) return undefined;
  const inside = { ...where, path: [...where.path, key.value], own: false };
  if (value) return inNode(source, value, at, inside);
  return isBlank(source, colon + 1, at) ? empty(at, 'value', inside) : undefined;
}

function onKey({ key, colon }: OutlineEntry, where: Where): Spot {
  const { start, end, value } = key;
  return { role: 'key', ...where, start, end, text: value, named: colon !== undefined };
}

function inList(
  source: string,
  items: readonly OutlineItem[],
  at: number,
  where: Where,
): Spot | undefined {
  const index = items.findLastIndex(({ start }) => start <= at);
  const item = items[index];
  const isNew = !item || isPast(item, at);
  const inside = { ...where, path: [...where.path, String(isNew ? items.length : index)] };
  if (isNew) return where.flow ? empty(at, 'value', { ...inside, own: false }) : undefined;
  const own = { ...inside, own: !where.flow };
  if (item.value) return inNode(source, item.value, at, own);
  return isBlank(source, item.start + 1, at) ? empty(at, 'value', own) : undefined;
}

const isPast = ({ end }: { readonly end?: number }, at: number): boolean =>
  end !== undefined && at > end;

const isBlank = (source: string, from: number, to: number): boolean =>
  /^ *$/u.test(source.slice(from, to));

function empty(at: number, role: Spot['role'], where: Where): Spot {
  return { role, ...where, start: at, end: at, text: '', named: false };
}

/** What stands at this path; the first of two with the same name. */
export function nodeAt(root: Outline, path: readonly string[]): Outline | undefined {
  return path.reduce<Outline | undefined>((node, name) => {
    if (node?.kind === 'map') return node.entries.find(({ key }) => key.value === name)?.value;
    return node?.kind === 'list' ? node.items[Number(name)]?.value : undefined;
  }, root);
}

export function wordAt(root: Outline, path: readonly string[]): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'text' && node.value !== '' ? node.value : undefined;
}

/** The names that are written in the fields at this path. */
export function namesAt(root: Outline, path: readonly string[]): readonly string[] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node.entries.map(({ key }) => key.value) : [];
}

/** The texts of the list at this path. */
export function itemsAt(root: Outline, path: readonly string[]): readonly string[] {
  const node = nodeAt(root, path);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap(({ value }) => (value?.kind === 'text' ? [value.value] : []));
}
