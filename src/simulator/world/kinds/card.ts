import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { createKind } from './kind';
import { own, slip } from './own';
import { compact } from './plain';

const mine = (persona: PersonaName) => own(persona, 'carte');
const number = (persona: PersonaName) => compact(own(persona, 'numero'));
const WITH_PHOTO = 11;
const without = [8, 9, 12, 13];

/** Lengths that a card like the persona's may have: the last digits of a 21-digit serial. */
const fits = (typed: string, persona: PersonaName): boolean =>
  mine(persona).length === WITH_PHOTO
    ? typed.length === WITH_PHOTO
    : without.includes(typed.length);

/** The serial number of the persona's health card: 11 digits with a photo; 8, 9, 12 or 13 without. */
export const cardKind = createKind({
  name: 'carte',
  inputmode: 'numeric',
  normalise: compact,
  show: compact,
  knows: [
    {
      code: 'carte-nir',
      found: (text, { persona }) => compact(text).startsWith(number(persona)),
      sample: (persona) => own(persona, 'numero'),
    },
    {
      code: 'carte-lettres',
      found: (text) => /\D/.test(compact(text)),
      sample: (persona) => mine(persona).replace(/0/g, 'O'),
    },
    {
      code: 'carte-bancaire',
      found: (text) => /^[1-9]\d{15}$/.test(compact(text)),
      sample: () => '4321 5678 9012 3456',
    },
    {
      code: 'carte-trop-longue',
      found: (text) => compact(text).length > 13,
      sample: (persona) => `8025000002${mine(persona).padStart(WITH_PHOTO, '0')}`,
    },
    {
      code: 'carte-faute-de-frappe',
      found: (text, { persona }) =>
        fits(compact(text), persona) &&
        compact(text) !== mine(persona) &&
        within(compact(text), mine(persona), 2),
      sample: (persona) => slip(mine(persona)),
    },
    {
      code: 'carte-longueur',
      found: (text, { persona }) => !fits(compact(text), persona),
      sample: (persona) => mine(persona).slice(-5),
    },
    {
      code: 'carte-autre',
      found: (text, { persona }) => compact(text) !== mine(persona),
      sample: (persona) => mine(persona).replace(/0/g, '7'),
    },
  ],
});
