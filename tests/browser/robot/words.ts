import { read } from '../../i18n/files';

/** How a browser asks for each of the interface's languages. */
export const locales = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-SY', uk: 'uk-UA' } as const;
export type Language = keyof typeof locales;

type Words = { readonly [key: string]: string | Words };

/** What the interface says in a language, as its files have it. @param key such as `coach.step` */
export function wordOf(language: Language, key: string): string {
  const all = read(language) as Words;
  const found = key.split('.').reduce<string | Words | undefined>((words, part) => {
    return typeof words === 'object' ? words[part] : undefined;
  }, all);
  if (typeof found !== 'string') throw new Error(`${language} has no words for « ${key} ».`);
  return found;
}

/** What « Étape 3 sur 8. » and the like look like, at the beginning of what is announced. */
export function stepNumber(language: Language): RegExp {
  const words = wordOf(language, 'coach.step').replace(/\{\{\w+\}\}/gu, '\\d+');
  return new RegExp(`^${words}\\. `, 'u');
}
