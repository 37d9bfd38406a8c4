import { language, languages } from '../../../../i18n';

/** Languages of three letters that are spoken around us, and written. */
const more = ['ckb', 'gcf', 'gcr', 'kab', 'prs', 'rcf', 'rif', 'rom', 'shi', 'zgh'];

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

export interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

/** A language's name in the language in use; its tag where nobody knows one. */
export function languageName(tag: string): string {
  return namer().of(tag) ?? tag;
}

/** In the order of the alphabet. @param tags BCP 47 */
export function named(tags: readonly string[]): readonly NamedLanguage[] {
  const { compare } = new Intl.Collator(language());
  return tags
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Every language of two letters that this browser knows by name, and some more (ISO 639). */
export function otherLanguages(): readonly string[] {
  const names = new Intl.DisplayNames([language()], { type: 'language', fallback: 'none' });
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  // A tag with a newer one would be there twice: `iw`, which is `he`.
  const current = pairs.filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag);
  return [...current, ...more].filter((tag) => names.of(tag) !== undefined);
}

/** What was kept may be anything. */
export const isTag = (kept: unknown): kept is string =>
  typeof kept === 'string' && /^[a-z]{2,3}$/u.test(kept);

/** Those of the interface, but French. */
export const ownLanguages = languages.filter((tag) => tag !== 'fr');

function namer(): Intl.DisplayNames {
  return new Intl.DisplayNames([language()], { type: 'language' });
}
