import { has, t } from '../../../i18n';

/** What a field is called in the form; its own name where nobody named it. */
export function fieldWords(name: string): string {
  const key = `author.fields.${name}`;
  return has(key) ? t(key) : name;
}
