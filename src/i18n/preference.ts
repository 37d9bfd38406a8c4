/**
 * The first of the wanted languages that there is: as it is, else without its country.
 * @param wanted BCP 47 tags, the dearest first; @param known the languages that there are
 * @returns French when there is none of them
 */
export function firstKnown(wanted: readonly string[], known: readonly string[]): string {
  for (const tag of wanted) {
    const base = tag.split('-')[0];
    const found =
      known.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      known.find((each) => each.toLowerCase() === base?.toLowerCase());
    if (found !== undefined) return found;
  }
  return 'fr';
}
