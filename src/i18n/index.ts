import i18next from 'i18next';
import { directionOf } from './directions';
import fr from './locales/fr.json';

type Words = Record<string, unknown>;
export type Values = Readonly<Record<string, string | number>>;

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
 * Starts the interface's words in one language. A language that is not there becomes French.
 * Safe to call again to change the language.
 */
export async function startI18n(wanted = 'fr'): Promise<void> {
  const load = others[`./locales/${wanted}.json`];
  const lng = load ? wanted : 'fr';
  if (!i18next.isInitialized) begin();
  if (load) i18next.addResourceBundle(lng, 'translation', await load());
  if (i18next.language !== lng) await i18next.changeLanguage(lng);
}

function begin(): void {
  void i18next.init({
    lng: 'fr',
    fallbackLng: 'fr',
    initAsync: false,
    resources: { fr: { translation: fr } },
    // Svelte escapes what it writes; escaping twice would show « &#39; ».
    interpolation: { escapeValue: false },
  });
}

/**
 * The interface's words for a key, such as `home.resume`.
 * @param values what stands in `{{ }}`; `count` chooses the plural
 * @returns the key itself where no words are known, so that nothing is ever blank
 */
export function t(key: string, values?: Values): string {
  if (!i18next.isInitialized) begin();
  return i18next.t(key, values ?? {});
}

/** Whether there are words for this key. */
export function has(key: string): boolean {
  if (!i18next.isInitialized) begin();
  return i18next.exists(key);
}

/** The language in use, such as `fr`. */
export function language(): string {
  return i18next.language ?? 'fr';
}

/** The direction of the language in use. */
export function dir(): 'ltr' | 'rtl' {
  return directionOf(language());
}
