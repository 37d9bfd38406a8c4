import i18next from 'i18next';
import { current } from './current.svelte';
import { directionOf } from './directions';
import { fetchWords, languages, type Words } from './languages';
import { loadLetters } from './letters';
import fr from './locales/fr.json';
import { nameOf } from './names';

export { languages, preferredLanguage } from './languages';
export type Values = Readonly<Record<string, string | number>>;

/** The words of rooms that few people open, by room and language: they come with their room. */
const roomWords = import.meta.glob<Words>('./locales/*/*.json', { import: 'default' });
const roomsOpened = new Set<string>();

/** Each language's name in that language, by its tag. Found when read: the first screen does without. */
export const languageNames: Readonly<Record<string, string>> = Object.defineProperties(
  {},
  Object.fromEntries(
    languages.map((each) => [each, { enumerable: true, get: () => nameOf(each) }]),
  ),
);

/** Starts the interface's words in one language. A language that is not there, or cannot be fetched, becomes French. */
export async function startI18n(wanted = 'fr'): Promise<void> {
  await changeLanguage(wanted).catch(() => changeLanguage('fr'));
}

let latest = '';

/**
 * Changes the language of the whole interface at once: what is on the screen, and `lang` and `dir`
 * of the document (WCAG 3.1.1). A language that is not there becomes French.
 * @throws where the language's file does not come; the language is then as it was
 */
export async function changeLanguage(wanted: string): Promise<void> {
  if (!i18next.isInitialized) begin();
  const language = languages.includes(wanted) ? wanted : 'fr';
  latest = language;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await fetchWords(language));
  }
  await Promise.all([...roomsOpened].map((room) => addRoomWords(room, language)));
  // Another one was asked for while this one was coming.
  if (latest !== language) return;
  void loadLetters(language).catch(() => undefined);
  await i18next.changeLanguage(language);
  current.language = language;
  announce();
}

/**
 * Fetches the words of a room, in the language in use and in each one that is chosen later.
 * @param room a folder of `locales/`
 * @throws where the file does not come
 */
export async function loadRoomWords(room: string): Promise<void> {
  if (!i18next.isInitialized) begin();
  await addRoomWords(room, language());
  roomsOpened.add(room);
}

async function addRoomWords(room: string, language: string): Promise<void> {
  const words = await roomWords[`./locales/${room}/${language}.json`]?.();
  if (words) i18next.addResourceBundle(language, 'translation', words, true);
}

function announce(): void {
  if (typeof document === 'undefined') return;
  document.documentElement.lang = language();
  document.documentElement.dir = dir();
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
  return i18next.t(key, { ...values, lng: current.language });
}

/** Whether there are words for this key. */
export function has(key: string): boolean {
  if (!i18next.isInitialized) begin();
  return i18next.exists(key);
}

/**
 * A French sentence of our own lists (a fact's label, a word of the glossary) in the language in use.
 * @returns undefined where it has no translation, or the language is French
 */
export function translationOf(sentence: string): string | undefined {
  if (!i18next.isInitialized) begin();
  const words: unknown = i18next.getResourceBundle(current.language, 'translation');
  const { sentences = {} } = (words ?? {}) as { sentences?: Record<string, string> };
  return Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
}

/** The language in use, such as `fr`. */
export function language(): string {
  return current.language;
}

/** The direction of the language in use. */
export function dir(): 'ltr' | 'rtl' {
  return directionOf(language());
}
