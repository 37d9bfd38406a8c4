import { kits } from '../kit';
import { phoneDigits } from '../numbers';
import { defineKind, digitsOf } from './kind';

const normalise = (text: string): string => phoneDigits(text) ?? digitsOf(text);
const show = (text: string): string => normalise(text).replace(/(\d{2})(?=\d)/g, '$1 ');

/** `+33` already stands for the first 0. */
const doubled = (text: string): boolean =>
  /^(\+33|0033)0/.test(text.normalize('NFKC').replace(/[\s.\-()]/g, ''));

const isMobile = (digits: string): boolean => /^0[67]/.test(digits);

function lengthOrLetters(text: string): string | undefined {
  const digits = phoneDigits(text);
  if (digits !== undefined) return undefined;
  if (/[a-zà-ÿ]/i.test(text)) return 'telephone-lettres';
  return digitsOf(text).length < 10 ? 'telephone-court' : 'telephone-long';
}

const samples = {
  'telephone-prefixe-double': (p: keyof typeof kits) => `+33 ${kits[p]['mobile']}`,
  'telephone-lettres': () => 'zéro six',
  'telephone-court': (p: keyof typeof kits) => (kits[p]['mobile'] ?? '').slice(0, 8),
  'telephone-long': (p: keyof typeof kits) => `${kits[p]['mobile']} 00`,
};

export const mobileKind = defineKind({
  name: 'mobile',
  inputmode: 'tel',
  normalise,
  show,
  mistake(text) {
    if (doubled(text)) return 'telephone-prefixe-double';
    return lengthOrLetters(text) ?? (isMobile(normalise(text)) ? undefined : 'telephone-fixe-dans-mobile');
  },
  samples: { ...samples, 'telephone-fixe-dans-mobile': (p) => kits[p]['fixe'] ?? '' },
  canned: '06 39 98 99 99',
});

export const fixedKind = defineKind({
  name: 'fixe',
  inputmode: 'tel',
  normalise,
  show,
  mistake(text) {
    if (doubled(text)) return 'telephone-prefixe-double';
    return lengthOrLetters(text) ?? (isMobile(normalise(text)) ? 'telephone-mobile-dans-fixe' : undefined);
  },
  samples: { ...samples, 'telephone-mobile-dans-fixe': (p) => kits[p]['mobile'] ?? '' },
  canned: '01 99 00 99 99',
});
