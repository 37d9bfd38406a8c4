/** Joiners, direction marks and soft hyphens that a copied text brings along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc`´]/gu;
/** What people put between groups of digits. */
const SEPARATORS = /[\s.\-_/,;:·()]/gu;

/**
 * A text as it was meant: full-width and Arabic digits as 0–9, every kind of space as one, typed
 * and typographic dashes and apostrophes alike, nothing invisible, no space around.
 */
export function plain(text: string): string {
  return text
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

export const isBlank = (text: string): boolean => plain(text) === '';

/** Without accents or cedillas; œ and æ in two letters. */
export function unaccented(text: string): string {
  return text
    .replace(/œ/gu, 'oe')
    .replace(/Œ/gu, 'OE')
    .replace(/æ/gu, 'ae')
    .replace(/Æ/gu, 'AE')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Letters and digits alone, in capitals: how numbers with letters are compared. */
export const compact = (text: string): string =>
  unaccented(plain(text)).replace(SEPARATORS, '').toUpperCase();

/** Words in lower case without accents, parted by one space: how names and places are compared. */
export function words(text: string): string {
  return unaccented(plain(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
