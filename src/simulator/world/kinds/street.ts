import { kits } from '../kit';
import { defineKind, fold } from './kind';

/** Abbreviations that people and letters use. */
const short: readonly [RegExp, string][] = [
  [/\bav(e|enue)?\b\.?/g, 'avenue'],
  [/\b(bd|bld|boul|bvd)\b\.?/g, 'boulevard'],
  [/\bpl\b\.?/g, 'place'],
  [/\ball\b\.?/g, 'allee'],
  [/\bch(em)?\b\.?/g, 'chemin'],
  [/\br\b\.?/g, 'rue'],
];

const normalise = (text: string): string => {
  const simple = fold(text).replace(/[,.]/g, ' ').replace(/[-' ]+/g, ' ');
  return short.reduce((line, [form, word]) => line.replace(form, word), simple).trim();
};

/** Number and street; the town stands in its own field. */
export const streetKind = defineKind({
  name: 'rue',
  inputmode: 'text',
  normalise,
  mistake(text, { persona }) {
    const typed = normalise(text);
    if (/\bcedex\b/.test(typed)) return 'adresse-cedex';
    const towns = ['ville', 'nouvelle-ville'].map((name) => fold(kits[persona][name] ?? ''));
    if (/\b\d{5}\b/.test(typed) || towns.some((town) => typed.endsWith(` ${town}`))) {
      return 'adresse-ville-dans-rue';
    }
    return /\d/.test(typed) ? undefined : 'adresse-sans-numero';
  },
  samples: {
    'adresse-cedex': (p) => `${kits[p]['nouvelle-adresse']} CEDEX`,
    'adresse-ville-dans-rue': (p) => `${kits[p]['nouvelle-adresse']} ${kits[p]['nouvelle-ville']}`,
    'adresse-sans-numero': (p) => (kits[p]['nouvelle-adresse'] ?? '').replace(/^\d+ /, ''),
  },
  canned: '1 rue Libre',
});
