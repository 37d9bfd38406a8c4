/**
 * A language's name in that language, such as « Українська »: who looks for theirs can read it.
 * @param language a BCP 47 tag; given back as it is where nobody knows its name
 */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  const [first = '', ...others] = name;
  return first.toLocaleUpperCase(language) + others.join('');
}
