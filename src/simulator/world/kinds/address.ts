import { defineKind } from './kind';

const typed = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** An address typed into the browser's bar, and the slips that keep it from opening anything. */
export const addressKind = defineKind({
  name: 'adresse',
  inputmode: 'url',
  normalise: typed,
  mistake(text) {
    const address = typed(text);
    if (address.includes(',')) return 'adresse-virgule';
    if (/^(w|ww|w{4,})\./.test(address) || /^w{3,}[^.w]/.test(address)) return 'adresse-wwww';
    if (/ameli\.(com|org|net|gouv\.fr)/.test(address)) return 'adresse-com';
    if (/ameli(e|y)\./.test(address)) return 'adresse-amelie';
    if (/\S\s+\S/.test(address) && /(www|ameli|\.fr)/.test(address)) return 'adresse-espace';
    if (/^(www)?ameli(fr)?$/.test(address)) return 'adresse-sans-point';
    return undefined;
  },
  samples: {
    'adresse-virgule': () => 'www,ameli,fr',
    'adresse-wwww': () => 'wwww.ameli.fr',
    'adresse-com': () => 'www.ameli.com',
    'adresse-amelie': () => 'www.amelie.fr',
    'adresse-espace': () => 'www ameli.fr',
    'adresse-sans-point': () => 'ameli',
    'adresse-inconnue': () => 'site.inconnu.example',
  },
});
