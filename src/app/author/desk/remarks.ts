import type { Diagnostic, Place } from '../../../scenario/diagnostic';
import { proofSentences } from '../../../scenario/proof-sentences';
import { sentenceOf } from '../../../scenario/render';
import { sentences } from '../../../scenario/sentences';

const table = { ...sentences, ...proofSentences };

/** A remark of the checker, with where it belongs in the form. */
export interface Remark {
  readonly diagnostic: Diagnostic;
  /** In French, as the command line says it. */
  readonly sentence: string;
  /** The French path of the value that it is about, as far as it is known. */
  readonly path: readonly string[];
  /** The step that it is about. */
  readonly step?: string;
}

type Places = Readonly<Record<string, Place>>;

/**
 * Finds for each remark the field that it is about: the one that begins where the remark stands,
 * else the nearest one before it.
 * @param places the place of each value, by its French path
 */
export function remarksOf(diagnostics: readonly Diagnostic[], places: Places): readonly Remark[] {
  const ordered = Object.entries(places).sort(([, a], [, b]) => compare(a, b));
  return diagnostics.map((diagnostic) => {
    const path = diagnostic.file === undefined ? pathAt(ordered, diagnostic) : [];
    const step = path[0] === 'etapes' ? path[1] : undefined;
    const sentence = sentenceOf(diagnostic, table);
    return { diagnostic, sentence, path, ...(step !== undefined && { step }) };
  });
}

/** Those about this field itself, or about what it holds where that has no field of its own. */
export function remarksAt(remarks: readonly Remark[], path: readonly string[]): readonly Remark[] {
  const name = path.join('/');
  return remarks.filter((remark) => remark.path.join('/') === name);
}

function pathAt(ordered: readonly (readonly [string, Place])[], at: Place): readonly string[] {
  const exact = ordered.findLast(([, place]) => compare(place, at) === 0);
  const near = exact ?? ordered.findLast(([, place]) => compare(place, at) < 0);
  return near?.[0].split('/') ?? [];
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
