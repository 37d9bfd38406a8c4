import { fold } from '../../../../scenario/letters';

/** Bytes of one recording: some two minutes of a voice. */
export const mostBytes = 2 * 1024 * 1024;

/** What the format knows (rule L5). */
export const endings = ['mp3', 'ogg', 'opus', 'm4a', 'wav', 'webm'] as const;

const longest = 48;

/**
 * A name for the sound of a sentence, made from its words: `cliquez-sur-le-bonhomme.webm`; with the
 * language before it where that is not French.
 * @param taken names that there are already; two that differ by their case alone are one
 */
export function soundName(
  sentence: string,
  language: string,
  ending: string,
  taken: readonly string[],
): string {
  const words = fold(sentence)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/gu, '');
  const base = [language === 'fr' ? '' : language.toLowerCase(), words || 'phrase'].filter(Boolean);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const name = `${[...base, ...(count > 1 ? [count] : [])].join('-')}.${ending}`;
    if (!used.has(name)) return name;
  }
}

/** The ending of a file's name, where it is one of a sound; in small letters. */
export function endingOf(name: string): string | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return endings.find((each) => each === ending);
}
