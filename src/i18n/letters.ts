/** Letters that the text font does not have, by their ISO 15924 name: `Arab`, `Cyrl`. */
const fonts = import.meta.glob('./letters/*.css');

/** Fetches the letters of a language, where our own font lacks them; the machine's serve meanwhile. */
export async function loadLetters(language: string): Promise<void> {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  await fonts[`./letters/${script}.css`]?.();
}
