import { kits } from '../kit';
import { defineKind } from './kind';

/** The signs that the account accepts beside letters and digits. */
const SIGNS = '?!$€£@&(-+_)=*%/<>,.;';
const ALLOWED = new RegExp(`^[A-Za-z0-9${SIGNS.replace(/[-\]\\^]/g, '\\$&')}]*$`);

/** The rules that are told while one types. */
export const passwordRules: readonly { label: string; holds: (text: string) => boolean }[] = [
  { label: '8 à 25 caractères', holds: (text) => text.length >= 8 && text.length <= 25 },
  { label: 'une petite lettre', holds: (text) => /[a-z]/.test(text) },
  { label: 'une grande lettre', holds: (text) => /[A-Z]/.test(text) },
  {
    label: 'un chiffre, ou un signe parmi ? ! $ € £ @ & ( - + _ ) = * % / < > , . ;',
    holds: (text) => [...text].some((c) => /\d/.test(c) || SIGNS.includes(c)),
  },
];

const birth = (persona: keyof typeof kits) => (kits[persona]['naissance'] ?? '').replace(/\D/g, '');

/** A new password. The simulator's rule: 8 to 25, lower, upper, and a digit or a listed sign. */
export const passwordKind = defineKind({
  name: 'mot-de-passe',
  inputmode: 'text',
  normalise: (text) => text.trim(),
  mistake(text, { persona }) {
    const typed = text.trim();
    const digits = typed.replace(/\D/g, '');
    if (digits.length >= 4 && birth(persona).includes(digits)) return 'mot-de-passe-naissance';
    if (!ALLOWED.test(typed)) return 'mot-de-passe-caractere';
    if (typed.length < 8) return 'mot-de-passe-court';
    if (typed.length > 25) return 'mot-de-passe-long';
    if (!/[a-z]/.test(typed)) return 'mot-de-passe-sans-minuscule';
    if (!/[A-Z]/.test(typed)) return 'mot-de-passe-sans-majuscule';
    return passwordRules.every((rule) => rule.holds(typed)) ? undefined : 'mot-de-passe-sans-chiffre';
  },
  samples: {
    'mot-de-passe-naissance': (p) => `Soleil${birth(p).slice(-4)}`,
    'mot-de-passe-caractere': () => 'Été#soleil1',
    'mot-de-passe-court': () => 'Lune-1',
    'mot-de-passe-long': () => 'Abricot-Abricot-Abricot-42',
    'mot-de-passe-sans-minuscule': () => 'TOURNESOL-42',
    'mot-de-passe-sans-majuscule': () => 'tournesol-42',
    'mot-de-passe-sans-chiffre': () => 'TournesolJaune',
  },
  canned: 'Exemple-libre-1',
});
