import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { createKind } from './kind';
import { own, slip, withLetterO } from './own';
import { compact } from './plain';

const LENGTH = 7;
const whole = (persona: PersonaName) => compact(own(persona, 'iban'));
const end = (persona: PersonaName) => own(persona, 'iban-fin');

/** The last seven characters of the persona's IBAN. */
export const ibanEndKind = createKind({
  name: 'iban-fin',
  inputmode: 'text',
  normalise: compact,
  show: compact,
  knows: [
    {
      code: 'iban-entier',
      found: (text) => /^FR\d{2}.{10,}/.test(compact(text)),
      sample: (persona) => own(persona, 'iban'),
    },
    {
      code: 'iban-lettre-o',
      found: (text, { persona }) =>
        compact(text) !== end(persona) && compact(text).replace(/O/g, '0') === end(persona),
      sample: (persona) => withLetterO(end(persona)),
    },
    {
      code: 'iban-nir',
      found: (text, { persona }) => compact(text).startsWith(compact(own(persona, 'numero'))),
      sample: (persona) => own(persona, 'numero'),
    },
    {
      code: 'iban-carte-bancaire',
      found: (text) => /^\d{16}$/.test(compact(text)),
      sample: () => '4321 5678 9012 3456',
    },
    {
      code: 'iban-debut',
      found: (text, { persona }) =>
        compact(text).length > 3 && whole(persona).startsWith(compact(text)),
      sample: (persona) => whole(persona).slice(0, LENGTH),
    },
    {
      code: 'iban-cle-seule',
      found: (text, { persona }) =>
        compact(text).length <= 3 && end(persona).endsWith(compact(text)),
      sample: (persona) => end(persona).slice(-2),
    },
    {
      code: 'iban-court',
      found: (text) => compact(text).length < LENGTH,
      sample: (persona) => end(persona).slice(0, 5),
    },
    {
      code: 'iban-long',
      found: (text) => compact(text).length > LENGTH,
      sample: (persona) => `0${end(persona)}`,
    },
    {
      code: 'iban-faute-de-frappe',
      found: (text, { persona }) =>
        compact(text) !== end(persona) && within(compact(text), end(persona), 2),
      sample: (persona) => slip(end(persona)),
    },
    {
      code: 'iban-autre',
      found: (text, { persona }) => compact(text) !== end(persona),
      sample: () => '7654321',
    },
  ],
});
