import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { isNirForm } from '../numbers';
import { createKind } from './kind';
import { own, slip, withLetterO } from './own';
import { compact } from './plain';

const LENGTH = 13;
const SLIPS = 2;

const number = (persona: PersonaName) => compact(own(persona, 'numero'));
/** Corsica's 2A and 2B are the only letters of such a number. */
const digitsOnly = (typed: string) => typed.replace(/^(\d{5}2)[AB]/, '$1');
const groups = /^(.)(..)(..)(..)(...)(...)$/;

/** Of someone else's card: its long prefix, or the zeros with which the kits' serials begin. */
const isSerial = (typed: string) => /^(?:0{5}\d*|8025\d{17})$/.test(typed);

/** The social security number: the persona's 13 characters, without the key. */
export const nirKind = createKind({
  name: 'nir',
  inputmode: 'text',
  normalise: compact,
  show: (text) => compact(text).replace(groups, '$1 $2 $3 $4 $5 $6'),
  knows: [
    {
      code: 'nir-carte',
      found: (text, { persona }) =>
        isSerial(compact(text)) || compact(text) === own(persona, 'carte'),
      sample: (persona) => own(persona, 'carte'),
    },
    {
      code: 'nir-lettre',
      found: (text) => /\D/.test(digitsOnly(compact(text))),
      sample: (persona) => withLetterO(own(persona, 'numero')),
    },
    {
      code: 'nir-avec-cle',
      found: (text) => compact(text).length === LENGTH + 2,
      sample: (persona) => `${own(persona, 'numero')} ${own(persona, 'cle')}`,
    },
    {
      code: 'nir-trop-court',
      found: (text) => compact(text).length < LENGTH,
      sample: (persona) => number(persona).slice(0, 10),
    },
    {
      code: 'nir-trop-long',
      found: (text) => compact(text).length > LENGTH,
      sample: (persona) => `${own(persona, 'numero')}0`,
    },
    {
      code: 'nir-faute-de-frappe',
      found: (text, { persona }) =>
        compact(text) !== number(persona) && within(compact(text), number(persona), SLIPS),
      sample: (persona) => slip(own(persona, 'numero')),
    },
    {
      code: 'nir-autre',
      found: (text, { persona }) => compact(text) !== number(persona) && isNirForm(compact(text)),
      sample: () => '1 60 01 75 000 999',
    },
    {
      code: 'nir-format',
      found: (text, { persona }) => compact(text) !== number(persona),
      sample: () => '9 99 99 99 999 999',
    },
  ],
});
