import type { Detector } from '../detector';

/**
 * D1: a social security number. Real ones name a birthplace; commune codes begin at 001, so those
 * of our kits carry 000 (Code officiel géographique). Temporary numbers begin with 7 or 8.
 */
const shape =
  /(?<![\dA-Z])[1278][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[AB])[ .-]?(\d)[ .-]?(\d)[ .-]?(\d)[ .-]?\d[ .-]?\d[ .-]?\d(?:[ .-]?\d[ .-]?\d)?(?!\d)/giu;

export const nir: Detector = {
  code: 'D1',
  shape,
  isReal: ([, a, b, c]) => `${a}${b}${c}` !== '000',
};
