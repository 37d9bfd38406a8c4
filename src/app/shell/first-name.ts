/** Longer names are cut by the field itself. */
export const longestName = 24;

/**
 * Reads what was written as a first name or a nickname.
 * @returns `refused` for what looks like somebody's number or address: four digits, even apart, or
 *   an @ (a telephone, a date of birth, a social security number, an e-mail)
 */
export function readFirstName(written: string): { name: string; refused: boolean } {
  const name = written.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, longestName);
  const digits = written.match(/\p{Nd}/gu)?.length ?? 0;
  return { name, refused: digits >= 4 || /@|\barobase\b|www\./iu.test(written) };
}
