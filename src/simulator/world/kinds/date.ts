import { daysIn, formatDate, readDate } from '../clock';
import { kits } from '../kit';
import { defineKind } from './kind';

const FORM = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/;

/** A date as people write it, day first: 14/07/1958, 14-7-1958, 14 07 1958, 14071958. */
const spread = (text: string): string =>
  text.normalize('NFKC').trim().replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3');

const normalise = (text: string): string => {
  const day = readDate(spread(text));
  return day === undefined ? text.trim() : formatDate(day);
};

export const dateKind = defineKind({
  name: 'date',
  inputmode: 'numeric',
  normalise,
  show: normalise,
  mistake(text, { now }) {
    const spaced = spread(text);
    if (/[a-zà-ÿ]/i.test(spaced)) return 'date-en-lettres';
    const parts = FORM.exec(spaced);
    if (!parts) return 'date-format';
    const day = readDate(spaced);
    if (day === undefined) return dayOrMonth(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return day > now + 366 * 24 * 60 ? 'date-future' : undefined;
  },
  samples: {
    'date-en-lettres': () => '12 mars 58',
    'date-format': (p) => (kits[p]['naissance'] ?? '').replace('/19', '/'),
    'date-impossible': () => '31/02/1960',
    'date-mois': () => '14/17/1958',
    'date-annee-bissextile': () => '29/02/2025',
    'date-future': () => '01/01/2058',
  },
  canned: '01/09/2026',
});

function dayOrMonth(day: number, month: number, year: number): string {
  if (month < 1 || month > 12) return 'date-mois';
  return day === 29 && month === 2 && daysIn(2, year) === 28
    ? 'date-annee-bissextile'
    : 'date-impossible';
}
