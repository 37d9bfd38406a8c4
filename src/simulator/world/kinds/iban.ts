import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { isIban } from '../numbers';
import { createKind } from './kind';
import { own, slip, withLetterO } from './own';
import { compact } from './plain';

const LENGTH = 27;
const SLIPS = 2;
const mine = (persona: PersonaName) => compact(own(persona, 'iban'));
const BIC = /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/;

/** The persona's whole IBAN, 27 characters (ISO 13616). */
export const ibanKind = createKind({
  name: 'iban',
  inputmode: 'text',
  normalise: compact,
  show: (text) => compact(text).replace(/(.{4})(?=.)/g, '$1 '),
  knows: [
    {
      code: 'iban-carte-bancaire',
      found: (text) => /^\d{16}$/.test(compact(text)),
      sample: () => '4321 5678 9012 3456',
    },
    {
      code: 'iban-bic',
      found: (text) => BIC.test(compact(text)),
      sample: (persona) => own(persona, 'bic'),
    },
    {
      code: 'iban-sans-pays',
      found: (text) => /^\d{5}[A-Z\d]{16}\d{2}$/.test(compact(text)),
      sample: (persona) => mine(persona).slice(4),
    },
    {
      code: 'iban-lettre-o',
      found: (text, { persona }) =>
        compact(text) !== mine(persona) && compact(text).replace(/O/g, '0') === mine(persona),
      sample: (persona) => withLetterO(own(persona, 'iban')),
    },
    {
      code: 'iban-etranger',
      found: (text) => /^(?!FR)[A-Z]{2}\d{2}[A-Z\d]{8,}$/.test(compact(text)),
      sample: () => 'BE00 0000 0000 0000',
    },
    {
      code: 'iban-court',
      found: (text) => compact(text).length < LENGTH,
      sample: (persona) => own(persona, 'iban').slice(0, 24),
    },
    {
      code: 'iban-long',
      found: (text) => compact(text).length > LENGTH,
      sample: (persona) => `${own(persona, 'iban')}0`,
    },
    {
      code: 'iban-faute-de-frappe',
      found: (text, { persona }) =>
        compact(text) !== mine(persona) && within(compact(text), mine(persona), SLIPS),
      sample: (persona) => slip(own(persona, 'iban')),
    },
    {
      code: 'iban-autre',
      found: (text, { persona }) => compact(text) !== mine(persona) && isIban(compact(text)),
      sample: () => 'FR76 9999 9000 7712 3456 7890 176',
    },
    {
      code: 'iban-cle',
      found: (text, { persona }) => compact(text) !== mine(persona),
      sample: () => 'FR76 9999 9123 4512 3451 2345 100',
    },
  ],
});
