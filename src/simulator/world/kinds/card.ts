import { kits } from '../kit';
import { compact } from '../numbers';
import { defineKind, digitsOf } from './kind';

const own = (persona: keyof typeof kits) => digitsOf(kits[persona]['carte'] ?? '');
const number = (persona: keyof typeof kits) => compact(kits[persona]['numero'] ?? '');

/** The serial number on the persona's card: 11 digits with a photo; 8, 9, 12 or 13 without. */
export const cardKind = defineKind({
  name: 'carte',
  inputmode: 'numeric',
  normalise: digitsOf,
  mistake(text, { persona }) {
    const typed = digitsOf(text);
    if (typed === own(persona)) return undefined;
    if (typed === number(persona) || typed === number(persona) + (kits[persona]['cle'] ?? '')) {
      return 'carte-nir';
    }
    if (typed.length >= 14) return 'carte-trop-longue';
    return typed.length === own(persona).length ? 'carte-faute-de-frappe' : 'carte-longueur';
  },
  samples: {
    'carte-nir': (p) => kits[p]['numero'] ?? '',
    'carte-trop-longue': (p) => `8025000002${own(p).padStart(11, '0')}`,
    'carte-faute-de-frappe': (p) => own(p).slice(0, -1) + (own(p).endsWith('9') ? '8' : '9'),
    'carte-longueur': (p) => own(p).slice(0, 5),
  },
});
