import { distance, fold } from './letters';

const longest = 64;

/**
 * The word that was probably meant: the nearest of the known ones, when it is near enough (one
 * change for each three letters). The first one wins among equals.
 */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const word = fold(written);
  if (word === '' || word.length > longest) return undefined;
  let best: string | undefined;
  let nearest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(word, fold(candidate).slice(0, longest));
    if (far < nearest && candidate !== written) {
      best = candidate;
      nearest = far;
    }
  }
  return best;
}
