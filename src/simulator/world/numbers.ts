/** Arithmetic of the numbers that people carry: social security, bank account, card, telephone. */

/** The rest by 97 of a number of any length, written in digits and letters (A = 10 … Z = 35). */
export function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Form of a number of 13 characters: the pattern that the CNAM publishes (`nir-validation`). */
const NIR = /^[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}$/;

export const isNirForm = (number: string): boolean => NIR.test(number);

/** The key of a number of 13 characters: 97 less its rest by 97, Corsica's 2A and 2B as 19 and 18. */
export function nirKey(number: string): string {
  const digits = number.replace('2A', '19').replace('2B', '18');
  return String(97 - mod97(digits)).padStart(2, '0');
}

/** Length of an IBAN by country (the registry of ISO 13616). */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 ' +
    'EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 ' +
    'IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 ' +
    'NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TL23 TN24 TR26 UA29 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** How long an IBAN of this country is; undefined where there is none. */
export const ibanLength = (country: string): number | undefined => ibanLengths[country];

/** Whether an IBAN has its country's length and the right key (ISO 13616). @param iban compact */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false;
  if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** Whether the two last digits of a French account number are its key; letters count 1–9, 1–9, 2–9. */
export function isRib(account: string): boolean {
  if (!/^\d{10}[A-Z0-9]{11}\d{2}$/.test(account)) return false;
  const inDigits = account.replace(/[A-Z]/g, (letter) => {
    const rank = letter.charCodeAt(0) - 'A'.charCodeAt(0);
    return String(((letter < 'S' ? rank : rank + 1) % 9) + 1);
  });
  return mod97(inDigits) === 0;
}

/** No establishment has this bank code: the accounts of the kits are there. */
export const isFictionBank = (iban: string): boolean => /^FR\d{2}99999/.test(iban);

/** Whether the last digit is the key of the others (Luhn, ISO/IEC 7812). */
export function hasLuhnKey(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Blocks of ten thousand numbers that ARCEP keeps for fiction (decision 2018-0881). */
const FICTION_PHONE = /^0(?:19900|26191|35301|46571|53649|63998)\d{4}$/;

export const isFictionPhone = (local: string): boolean => FICTION_PHONE.test(local);

/** The ten digits of a French number written with its country, or as they are; else undefined. */
export function localPhone(compacted: string): string | undefined {
  const match = /^(?:\+33|0033|0)([1-9]\d{8})$/.exec(compacted);
  return match ? `0${match[1]}` : undefined;
}
