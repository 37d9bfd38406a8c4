/** Arithmetic of the numbers that people carry: social security, bank account, bank card. */

/** Letters and digits alone, upper case; full-width digits become plain ones. */
export const compact = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');

/** The rest of a long number divided by 97, a digit at a time. */
export function mod97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The form of a social security number of 13 characters (the caisse's own published pattern). */
const NIR = /^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2A|2B)\d{6}$/;

export const isNirForm = (text: string): boolean => NIR.test(text);

/** The key of a number of 13 characters: 97 minus its rest by 97, Corsica's letters being 19 and 18. */
export function nirKey(number: string): string {
  const digits = number.replace('2A', '19').replace('2B', '18');
  return String(97 - mod97(digits)).padStart(2, '0');
}

/** Whether the first four characters moved to the end leave 1 by 97 (ISO 13616). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  return mod97([...moved].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join('')) === 1;
}

/** The Luhn check of bank cards (ISO/IEC 7812). */
export function isCard(digits: string): boolean {
  if (!/^\d{16}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^0+$/.test(digits);
}

/** The digits of a French telephone number, `0` first; undefined for anything else. */
export function phoneDigits(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s.\-()/\u2010-\u2015]/g, '');
  const local = /^(?:\+33|0033)0?([1-9]\d{8})$/.exec(digits)?.[1];
  if (local !== undefined) return `0${local}`;
  return /^0[1-9]\d{8}$/.test(digits) ? digits : undefined;
}

/** Numbers kept for fiction (ARCEP, decision 2018-0881). */
const FICTION = ['019900', '026191', '035301', '046571', '053649', '063998'];

export const isFictionPhone = (digits: string): boolean =>
  FICTION.some((block) => digits.startsWith(block));
