import { kits } from '../kit';
import { distance } from '../distance';
import { defineKind } from './kind';

const clean = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const own = (persona: keyof typeof kits) => kits[persona]['courriel'] ?? '';

/** The persona's own address. Another one would receive the messages in its place. */
export const emailKind = defineKind({
  name: 'courriel',
  inputmode: 'email',
  normalise: clean,
  show: clean,
  mistake(text, { persona }) {
    const typed = clean(text);
    if (typed === own(persona)) return undefined;
    if (/arobase|\bat\b/.test(typed) && !typed.includes('@')) return 'courriel-arobase-en-lettres';
    if (!typed.includes('@')) return 'courriel-sans-arobase';
    if (/\s/.test(typed)) return 'courriel-espace';
    if (typed.includes(',')) return 'courriel-virgule';
    if (typed.indexOf('@') !== typed.lastIndexOf('@')) return 'courriel-deux-arobases';
    if (!/@[^@]+\.[^@.]+$/.test(typed)) return 'courriel-sans-point';
    return distance(typed, own(persona)) <= 3 ? 'courriel-faute-de-frappe' : 'courriel-autre';
  },
  samples: {
    'courriel-arobase-en-lettres': (p) => own(p).replace('@', ' arobase '),
    'courriel-sans-arobase': (p) => own(p).replace('@', ''),
    'courriel-espace': (p) => own(p).replace('.', ' '),
    'courriel-virgule': (p) => own(p).replace('.', ','),
    'courriel-deux-arobases': (p) => own(p).replace('@', '@@'),
    'courriel-sans-point': (p) => own(p).replace('.example', ''),
    'courriel-faute-de-frappe': (p) => `x${own(p)}`,
    'courriel-autre': () => 'une.autre.personne@courriel.example',
  },
});
