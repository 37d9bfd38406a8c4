import { kits } from '../kit';
import { compact, isCard } from '../numbers';
import { defineKind } from './kind';

const own = (persona: keyof typeof kits) => compact(kits[persona]['iban'] ?? '').slice(-7);

/** The last seven characters of the persona's IBAN. */
export const ibanEndKind = defineKind({
  name: 'iban-fin',
  inputmode: 'text',
  normalise: compact,
  mistake(text, { persona }) {
    const typed = compact(text);
    if (typed === own(persona)) return undefined;
    if (typed === compact(kits[persona]['iban'] ?? '')) return 'iban-entier';
    if (typed.replace(/O/g, '0') === own(persona)) return 'iban-lettre-o';
    if (isCard(typed)) return 'iban-carte-bancaire';
    if (typed === compact(kits[persona]['numero'] ?? '')) return 'iban-nir';
    if (typed === own(persona).slice(-2) || typed === own(persona).slice(-3)) return 'iban-cle-seule';
    if (typed.length < 7) return 'iban-court';
    return typed.length > 7 ? 'iban-long' : 'iban-autre';
  },
  samples: {
    'iban-entier': (p) => kits[p]['iban'] ?? '',
    'iban-lettre-o': (p) => own(p).replace(/0/g, 'O'),
    'iban-carte-bancaire': () => '4970 1000 0000 0006',
    'iban-nir': (p) => kits[p]['numero'] ?? '',
    'iban-cle-seule': (p) => own(p).slice(-2),
    'iban-court': (p) => own(p).slice(0, 5),
    'iban-long': (p) => `${own(p)}9`,
    'iban-autre': () => '7654321',
  },
});
