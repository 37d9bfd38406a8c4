import { countWords } from './rules/t1-long-instruction';

/** From what anybody reads to what tires a trained reader. */
export type ReadingLevel =
  'very-easy' | 'easy' | 'fairly-easy' | 'medium' | 'fairly-hard' | 'hard' | 'very-hard';

/** Flesch's own steps (« A New Readability Yardstick », 1948). */
const levels: readonly (readonly [least: number, level: ReadingLevel])[] = [
  [90, 'very-easy'],
  [80, 'easy'],
  [70, 'fairly-easy'],
  [60, 'medium'],
  [50, 'fairly-hard'],
  [30, 'hard'],
];

export function levelOf(ease: number): ReadingLevel {
  return levels.find(([least]) => ease >= least)?.[1] ?? 'very-hard';
}

/**
 * How easy French sentences are to read, from 0 to 100: 207 − 1.015 × words a sentence − 73.6 ×
 * syllables a word (L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue
 * française », Cahiers d’études de radio-télévision, 1958).
 * @returns undefined where there is no word
 */
export function readingEase(sentences: readonly string[]): number | undefined {
  const full = sentences.filter((sentence) => countWords(sentence) > 0);
  const words = full.reduce((sum, sentence) => sum + countWords(sentence), 0);
  if (words === 0) return undefined;
  const syllables = full.reduce((sum, sentence) => sum + countSyllables(sentence), 0);
  const ease = 207 - 1.015 * (words / full.length) - 73.6 * (syllables / words);
  return Math.round(Math.min(100, Math.max(0, ease)));
}

const vowels = /[aeiouyàâäéèêëîïôöùûüœæ]+/gu;

/** Vowels said one after the other, not in one breath: `créer`, `poésie`, `maïs`. */
const apart =
  /(?<=[éèêàâîôû])(?=[aeiouyàâéèêëîïôöùûü])(?!es?$)|(?<=[ao])(?=é)|(?<=[aeou])(?=[ëïü])/gu;

/** `payer`: the sound between two vowels is no vowel. */
const glide = /(?<=[aeou])y(?=[aeiouéèê])/gu;

const mute = /[^aeiouyàâäéèêëîïôöùûüœæ]es?$/u;

/**
 * Syllables as they are said, about: each run of vowels is one; `e` or `es` at the end of a word is
 * none, unless it is the only one. A number counts as one.
 */
export function countSyllables(text: string): number {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.reduce((sum, word) => sum + inWord(word), 0);
}

function inWord(word: string): number {
  if (/^\p{N}/u.test(word)) return 1;
  const runs = word.replace(glide, 'i·').replace(apart, '·').match(vowels)?.length ?? 0;
  return runs > 1 && mute.test(word) ? runs - 1 : runs;
}
