import { firstKnown } from './preference';

export type Words = Record<string, unknown>;

/** French travels with the app; every other language is fetched when it is chosen. */
const others = import.meta.glob<Words>(['./locales/*.json', '!./locales/fr.json'], {
  import: 'default',
});

/** Languages of the interface, by their BCP 47 tag. */
export const languages: readonly string[] = [
  'fr',
  ...Object.keys(others).map((path) => path.slice('./locales/'.length, -'.json'.length)),
];

/**
 * The language to use for someone.
 * @param chosen what they chose, if they did; else the browser's own preference decides
 */
export function preferredLanguage(
  chosen?: string,
  wanted: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  return firstKnown(chosen === undefined ? wanted : [chosen, ...wanted], languages);
}

/**
 * Fetches the words of a language.
 * @returns undefined for French, and for a language that is not there
 * @throws where the file does not come
 */
export async function fetchWords(language: string): Promise<Words | undefined> {
  return others[`./locales/${language}.json`]?.();
}
