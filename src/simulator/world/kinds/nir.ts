import { distance } from '../distance';
import { kits } from '../kit';
import { compact, isNirForm } from '../numbers';
import { defineKind } from './kind';

const own = (persona: keyof typeof kits) => compact(kits[persona]['numero'] ?? '');

/** The social security number of the persona: 13 characters, in any spelling. */
export const nirKind = defineKind({
  name: 'nir',
  inputmode: 'text',
  normalise: compact,
  show: (text) => {
    const n = compact(text);
    return [n.slice(0, 1), n.slice(1, 3), n.slice(3, 5), n.slice(5, 7), n.slice(7, 10), n.slice(10)].join(' ');
  },
  mistake(text, { persona }) {
    const typed = compact(text);
    const kit = kits[persona];
    if (typed === own(persona)) return undefined;
    if (typed === own(persona) + (kit['cle'] ?? '')) return 'nir-avec-cle';
    if (typed === compact(kit['carte'] ?? '')) return 'nir-carte';
    if (typed.replace(/O/g, '0') === own(persona)) return 'nir-lettre-o';
    if (/[^0-9AB]/.test(typed)) return 'nir-lettres';
    if (distance(typed, own(persona)) <= 2) return 'nir-faute-de-frappe';
    if (typed.length < 13) return 'nir-trop-court';
    if (typed.length > 13) return 'nir-trop-long';
    return isNirForm(typed) ? 'nir-autre' : 'nir-forme';
  },
  samples: {
    'nir-avec-cle': (p) => `${kits[p]['numero']} ${kits[p]['cle']}`,
    'nir-carte': (p) => kits[p]['carte'] ?? '',
    'nir-lettre-o': (p) => own(p).replace(/0/g, 'O'),
    'nir-lettres': () => 'mon numéro',
    'nir-faute-de-frappe': (p) => own(p).slice(0, -1) + (own(p).endsWith('9') ? '8' : '9'),
    'nir-trop-court': (p) => own(p).slice(0, 8),
    'nir-trop-long': (p) => `${own(p)}0000`,
    'nir-autre': () => '1 60 01 75 000 999',
    'nir-forme': () => '9 99 99 99 999 999',
  },
});
