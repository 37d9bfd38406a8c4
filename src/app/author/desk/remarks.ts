import type { Diagnostic, Place } from '../../../scenario/diagnostic';
import { sentenceOf } from '../../../scenario/render';
import { spoken, table, type Named } from './spoken';

/** A remark of the checker, with where it belongs in the form. */
export interface Remark {
  readonly diagnostic: Diagnostic;
  /** In French; steps by their number, and the site's things by the words on them. */
  readonly sentence: string;
  /** The French path of the value that it is about, as far as it is known. */
  readonly path: readonly string[];
  /** The step that it is about. */
  readonly step?: string;
}

type Places = Readonly<Record<string, Place>>;

/** Codes that speak of a field which is empty, or is not there. */
const absent: ReadonlySet<string> = new Set(['S1', 'S10']);

/**
 * Finds for each remark the field that it is about: the one that begins where the remark stands,
 * else the nearest one before it.
 * @param places the place of each value, by its French path; @param named what names stand for
 */
export function remarksOf(
  diagnostics: readonly Diagnostic[],
  places: Places,
  named: Named,
): readonly Remark[] {
  const ordered = Object.entries(places).sort(([, a], [, b]) => compare(a, b));
  return diagnostics.map((diagnostic) => {
    const path = diagnostic.file === undefined ? pathOf(ordered, diagnostic) : [];
    const step = path[0] === 'etapes' ? path[1] : undefined;
    const sentence = sentenceOf({ ...diagnostic, values: spoken(diagnostic.values, named) }, table);
    return { diagnostic, sentence, path, ...(step !== undefined && { step }) };
  });
}

/** Those about this field itself, or about what it holds where that has no field of its own. */
export function remarksAt(remarks: readonly Remark[], path: readonly string[]): readonly Remark[] {
  const name = path.join('/');
  return remarks.filter((remark) => remark.path.join('/') === name);
}

type Ordered = readonly (readonly [string, Place])[];

function pathOf(ordered: Ordered, { code, values, ...at }: Diagnostic): readonly string[] {
  const near = pathAt(ordered, at);
  const field = values['champ'];
  if (!absent.has(code) || field === undefined || near.at(-1) === field) return near;
  // An empty value has no place of its own: the nearest one is its neighbour, or what holds it.
  const isHolder = ordered.some(([name]) => name.startsWith(`${near.join('/')}/`));
  return [...(isHolder ? near : near.slice(0, -1)), field];
}

function pathAt(ordered: Ordered, at: Place): readonly string[] {
  const exact = ordered.findLast(([, place]) => compare(place, at) === 0);
  const near = exact ?? ordered.findLast(([, place]) => compare(place, at) < 0);
  return near?.[0].split('/') ?? [];
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
