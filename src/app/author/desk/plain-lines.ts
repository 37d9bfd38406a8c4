import type { OwnFiles } from '../../../library/workshop';
import { normalise } from '../../../scenario/places';

/** The same texts in the form that every place in them refers to: a file may come from Windows. */
export function withPlainLines(files: OwnFiles): OwnFiles {
  const { source, translations, voices } = files;
  return {
    ...files,
    source: normalise(source),
    translations: mapped(translations),
    voices: mapped(voices),
  };
}

function mapped(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, normalise(text)]));
}
