import { kits } from '../kit';
import { defineKind, fold } from './kind';

const simple = (text: string): string => fold(text).replace(/[-' ]+/g, ' ');
const own = (persona: keyof typeof kits, name: string) => simple(kits[persona][name] ?? '');

/** The family name at birth, in any case, with or without accents and hyphens. */
export const nameKind = defineKind({
  name: 'nom',
  inputmode: 'text',
  normalise: simple,
  show: (text) => text.trim().toUpperCase(),
  mistake(text, { persona }) {
    const typed = simple(text);
    if (typed === own(persona, 'nom')) return undefined;
    if (typed === own(persona, 'nom-usage')) return 'nom-usage';
    const first = own(persona, 'prenom');
    if (typed === first) return 'nom-prenom';
    if (typed.split(' ').includes(first)) return 'nom-prenom-ajoute';
    return /\d/.test(typed) ? 'nom-chiffres' : undefined;
  },
  samples: {
    'nom-usage': (p) => (own(p, 'nom') === own(p, 'nom-usage') ? '' : (kits[p]['nom-usage'] ?? '')),
    'nom-prenom': (p) => kits[p]['prenom'] ?? '',
    'nom-prenom-ajoute': (p) => `${kits[p]['prenom']} ${kits[p]['nom']}`,
    'nom-chiffres': () => '12345',
  },
});
