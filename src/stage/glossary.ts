import { has, t } from '../i18n';

const slug = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The sentence that explains a word of the glossary, in the language in use; accents and case aside. */
export function explain(word: string): string | undefined {
  const key = `stage.glossary.${slug(word)}`;
  return has(key) ? t(key) : undefined;
}
