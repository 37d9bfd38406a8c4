import { defineKind, fold } from './kind';

export const townKind = defineKind({
  name: 'commune',
  inputmode: 'text',
  normalise: (text) =>
    fold(text)
      .replace(/[-' ]+/g, ' ')
      .replace(/^st /, 'saint '),
  mistake(text) {
    if (/\bcedex\b/i.test(text)) return 'adresse-cedex';
    return /\d/.test(text) ? 'ville-chiffres' : undefined;
  },
  samples: { 'adresse-cedex': () => 'AMIENS CEDEX 1', 'ville-chiffres': () => '80000' },
  canned: 'Commune',
});
