import type { Detector } from '../detector';

/** D5: a bank card number, sixteen digits whose key is right (Luhn, ISO/IEC 7812). */
export const card: Detector = {
  code: 'D5',
  shape: /(?<![\dA-Z])\d{4}(?:[ .-]?\d{4}){3}(?!\d)/gu,
  isReal: ([whole]) => luhn(whole.replace(/\D/gu, '')) % 10 === 0,
};

function luhn(digits: string): number {
  return [...digits].reduceRight((sum, digit, index) => {
    const value = Number(digit) * ((digits.length - index) % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
