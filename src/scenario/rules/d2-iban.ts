import type { Detector } from '../detector';

/** D2: an account number whose key is right (ISO 13616), but for bank 99999, which does not exist. */
export const iban: Detector = {
  code: 'D2',
  shape: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}(?![A-Z0-9])/giu,
  isReal: ([whole]) => {
    const letters = whole.replace(/[ .-]/gu, '').toUpperCase();
    return !/^FR\d{2}99999/u.test(letters) && remainder(letters) === 1;
  },
  isLike: ([whole]) => /\d{4}/u.test(whole.replace(/[ .-]/gu, '').slice(4)),
};

/** Of the number made of the letters (A = 10…), the first four put last, divided by 97. */
function remainder(letters: string): number {
  const moved = letters.slice(4) + letters.slice(0, 4);
  return [...moved].reduce((rest, letter) => {
    const value = parseInt(letter, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}
