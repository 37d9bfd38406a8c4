import type { Detector } from '../detector';

/** Blocks that ARCEP keeps for fiction (decision 2018-0881). */
const fiction = /^0(?:19900|26191|35301|46571|53649|63998)/u;

/** Public contacts that a scenario may name: the Assurance Maladie from abroad, Info Escroqueries. */
const publicNumbers: ReadonlySet<string> = new Set(['0184903646', '0805805817']);

/** D3: a French phone number that may be somebody's. Short numbers (3646, 33700) are public. */
export const phone: Detector = {
  code: 'D3',
  shape: /(?<![\d+])(?:\+33 ?(?:\(0\) ?)?|0033 ?|0)([1-9](?:[ .\u00a0\u202f-]?\d{2}){4})(?!\d)/gu,
  isReal: ([, digits = '']) => {
    const number = `0${digits.replace(/\D/gu, '')}`;
    return !fiction.test(number) && !publicNumbers.has(number);
  },
};
