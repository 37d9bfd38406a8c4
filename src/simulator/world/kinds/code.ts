import { defineKind, digitsOf } from './kind';

/** A security code of six digits. */
export const codeKind = defineKind({
  name: 'code',
  inputmode: 'numeric',
  normalise: digitsOf,
  show: digitsOf,
  mistake(text) {
    const digits = digitsOf(text);
    if (/[a-zà-ÿ]/i.test(text)) return 'code-lettres';
    if (digits.length < 6) return 'code-court';
    return digits.length > 6 ? 'code-long' : undefined;
  },
  samples: {
    'code-lettres': () => 'code',
    'code-court': () => '123',
    'code-long': () => '1234567',
  },
});
