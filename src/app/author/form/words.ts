import { has, language, t } from '../../../i18n';
import type { FormField } from '../../../scenario/form';

/** What a field is called in the form; its own name where nobody named it. */
export function fieldWords(name: string): string {
  const key = `author.fields.${name}`;
  return has(key) ? t(key) : name;
}

/** A sentence, and the language that it is in. */
export interface Note {
  readonly words: string;
  readonly lang: string;
}

/**
 * What a field is for: as the workshop says it to people who see no file, else as the format does.
 * @param path of the field; a target of a gesture is another thing than a step's own
 */
export function fieldNote(field: FormField, path: readonly string[]): Note {
  const isInside = path[0] === 'etapes' && path.length > 3;
  const key = `author.notes.${isInside ? 'inside' : 'own'}.${field.name}`;
  if (has(key)) return { words: t(key), lang: language() };
  return { words: field.description.replaceAll('`', ''), lang: 'fr' };
}
