import { addDays, formatDate, isLeapYear, isRealDate, readDate, writtenDate } from '../clock';
import type { WrittenDate } from '../clock';
import { createKind, type FieldContext, type KnownMistake } from './kind';
import { own } from './own';
import { plain } from './plain';

const written = (text: string): WrittenDate | undefined => writtenDate(text);

/** JJ/MM/AAAA of a date in any tolerated spelling; another text as it is. */
function formatted(text: string): string {
  const day = readDate(text);
  return day === undefined ? plain(text) : formatDate(day);
}

const parts = (text: string, test: (...date: WrittenDate) => boolean): boolean => {
  const date = written(text);
  return date !== undefined && test(...date);
};

const spelling: readonly KnownMistake[] = [
  {
    code: 'date-en-lettres',
    found: (text) => /\p{L}/u.test(text),
    sample: () => '12 mars 58',
  },
  {
    code: 'date-annee-courte',
    found: (text) => /^\d{1,2}[ /.-]\d{1,2}[ /.-]\d{2}$|^\d{6}$/.test(text),
    sample: (persona) => own(persona, 'naissance').replace(/19(\d\d)$/, '$1'),
  },
  {
    code: 'date-format',
    found: (text) => written(text) === undefined,
    sample: (persona) => own(persona, 'naissance').slice(3),
  },
  {
    code: 'date-mois-jour',
    found: (text) => parts(text, (year, month, day) => month > 12 && isRealDate(year, day, month)),
    sample: () => '07/14/1958',
  },
  {
    code: 'date-bissextile',
    found: (text) =>
      parts(text, (year, month, day) => day === 29 && month === 2 && !isLeapYear(year)),
    sample: () => '29/02/2025',
  },
  {
    code: 'date-impossible',
    found: (text) => parts(text, (...date) => !isRealDate(...date)),
    sample: () => '31/06/1960',
  },
  {
    code: 'date-ancienne',
    found: (text) => parts(text, (year) => year < 1900),
    sample: (persona) => own(persona, 'naissance').replace(/\d{4}$/, '1058'),
  },
];

const later =
  (days: number) =>
  (text: string, { now }: FieldContext) =>
    (readDate(text) ?? now) > addDays(now, days);

const shared = { inputmode: 'numeric', normalise: formatted, show: formatted } as const;
const future = (days: number): KnownMistake => ({
  code: 'date-future',
  found: later(days),
  sample: (persona) => own(persona, 'naissance').replace(/\d{4}$/, '2058'),
});

/** A date that may lie a year ahead; the site's own rule says more. */
export const dateKind = createKind({
  name: 'date',
  ...shared,
  knows: [...spelling, future(366)],
  canned: '01/09/2026',
});

/** A date until today: a birth date, the period of a search. */
export const pastDateKind = createKind({
  name: 'date-passee',
  ...shared,
  knows: [...spelling, future(0)],
  canned: '01/09/2026',
});
