import { caisseOf } from '../caisses';
import { kits } from '../kit';
import { defineKind, digitsOf, fold } from './kind';

export const postcodeKind = defineKind({
  name: 'code-postal',
  inputmode: 'numeric',
  normalise: digitsOf,
  show: digitsOf,
  mistake(text, { persona }) {
    const typed = text.normalize('NFKC').replace(/[\s.\-]/g, '');
    if (/^[\do]{5}$/i.test(typed) && /o/i.test(typed)) return 'code-postal-lettre-o';
    if (fold(text) === fold(kits[persona]['ville'] ?? '') || /[a-zà-ÿ]{3}/i.test(typed)) {
      return 'code-postal-ville';
    }
    if (/^(\d{2}|2[ab])$/i.test(typed)) return 'code-postal-departement';
    if (!/^\d+$/.test(typed)) return 'code-postal-lettres';
    if (typed.length < 5) return 'code-postal-court';
    if (typed.length > 5) return 'code-postal-long';
    return caisseOf(typed).kind === 'none' ? 'code-postal-inconnu' : undefined;
  },
  samples: {
    'code-postal-lettre-o': (p) => (kits[p]['code-postal'] ?? '').replace(/0/g, 'O'),
    'code-postal-ville': (p) => kits[p]['ville'] ?? '',
    'code-postal-departement': (p) => (kits[p]['code-postal'] ?? '').slice(0, 2),
    'code-postal-lettres': () => '95+00',
    'code-postal-court': (p) => (kits[p]['code-postal'] ?? '').slice(0, 4),
    'code-postal-long': (p) => `${kits[p]['code-postal']}0`,
    'code-postal-inconnu': () => '00000',
  },
  canned: '95000',
});
