/** The characters of a code: none is read or heard as another one. */
export const codeCharacters = 'ACDEFGHJKMNPQRTUVWXY34679';
export const codeLength = 6;

// prettier-ignore
/** Letters of other alphabets that look the same, and digits as other hands write them. */
const alike: Readonly<Record<string, string>> = {
  А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', У: 'Y', Х: 'X', З: '3',
  Α: 'A', Ε: 'E', Η: 'H', Κ: 'K', Μ: 'M', Ν: 'N', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  '٣': '3', '٤': '4', '٦': '6', '٧': '7', '٩': '9', '۳': '3', '۴': '4', '۶': '6', '۷': '7', '۹': '9',
  O: 'Q', '0': 'Q', Z: '7', '2': '7',
};

// prettier-ignore
/** The digits' keys of a French keyboard without Shift. */
const unshifted: Readonly<Record<string, string>> = {
  '"': '3', "'": '4', '’': '4', '-': '6', è: '7', ç: '9',
};

/** What was written as a code, and what in it no code has. */
export interface ReadCode {
  readonly code: string;
  /** The first character that is in no code, as it was written. */
  readonly stranger?: string;
}

/**
 * Reads a code as people write it: small letters, spaces, look-alikes, other alphabets, and digits
 * written without Shift on a French keyboard. A hyphen is a 6 only where a character is missing.
 */
export function readCode(written: string): ReadCode {
  const letters = [...written.normalize('NFC').replace(/[\s._·]/gu, '')];
  const apart = letters.filter((letter) => letter !== '-');
  const all = (apart.length >= codeLength ? apart : letters).map(plain);
  const code = all.map(([letter]) => letter).join('');
  const stranger = all.find(([letter]) => !codeCharacters.includes(letter))?.[1];
  return stranger === undefined ? { code } : { code, stranger };
}

/** A character as a code has it, and as it was written. */
function plain(written: string): readonly [string, string] {
  const digit = unshifted[written];
  if (digit !== undefined) return [digit, written];
  const [letter = ''] = written.normalize('NFKD').toUpperCase();
  return [alike[letter] ?? letter, written.toUpperCase()];
}
