/** Letters that the text font does not have, by their ISO 15924 name: `Arab`, `Cyrl`. */
const fonts = import.meta.glob('./letters/*.css');

/** Languages whose letters the text font has; Intl takes a slow machine its time to say so. */
const written: readonly string[] = ['fr', 'en'];

/** Fetches the letters of a language, where our own font lacks them; the machine's serve meanwhile. */
export async function loadLetters(language: string): Promise<void> {
  if (written.includes(language)) return;
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  await fonts[`./letters/${script}.css`]?.();
}
