import type { OwnFiles } from '../../../../library/workshop';
import { differences, type Difference } from '../../../../scenario/edit/difference';
import { readData } from '../../../../scenario/edit/reading';

/** What is not the same in two states of all the files, the older one first. */
export type Change =
  | Difference
  /** One of both cannot be read, or the change is in what says nothing to a learner. */
  | { readonly kind: 'text' }
  | { readonly kind: 'translation' | 'voice'; readonly language: string };

export function changesBetween(before: OwnFiles, after: OwnFiles): readonly Change[] {
  return [
    ...inSource(before.source, after.source),
    ...inTable('translation', before.translations, after.translations),
    ...inTable('voice', before.voices, after.voices),
  ];
}

function inSource(before: string, after: string): readonly Change[] {
  if (before === after) return [];
  const [from, to] = [readData(before), readData(after)];
  const found = from && to ? differences(from, to) : [];
  return found.length > 0 ? found : [{ kind: 'text' }];
}

type Table = Readonly<Record<string, string>>;

function inTable(kind: 'translation' | 'voice', before: Table, after: Table): readonly Change[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return languages
    .filter((language) => before[language] !== after[language])
    .map((language) => ({ kind, language }));
}
