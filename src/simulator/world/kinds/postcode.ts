import { caisseOf, departments, isStraddling } from '../caisses';
import { createKind } from './kind';
import { own } from './own';
import { compact, words } from './plain';

/** INSEE's own codes of the kits' towns, which look like postcodes. */
const inseeCodes: Readonly<Record<string, string>> = {
  Cergy: '95127',
  Amiens: '80021',
  Chambéry: '73065',
  Brest: '29019',
  Ajaccio: '2A004',
  Bastia: '2B033',
};

/** Two digits, Corsica's two signs, or the three of overseas. */
const isDepartment = (typed: string) => /^(?:\d{2}|2[AB]|97[1-6])$/.test(typed);

/** Where a département has several caisses, another of its postcodes offers the same ones. */
function nearby(text: string): string | undefined {
  const typed = compact(text);
  if (caisseOf(typed).kind !== 'several') return undefined;
  return isStraddling(typed) ? typed : `${typed.slice(0, 2)}000`;
}

/** The postcode of a place in France. */
export const postcodeKind = createKind({
  name: 'code-postal',
  inputmode: 'numeric',
  normalise: compact,
  show: compact,
  knows: [
    {
      code: 'code-postal-insee',
      found: (text) =>
        Object.values(inseeCodes).includes(compact(text)) || /^2[AB]\d{3}$/.test(compact(text)),
      sample: (persona) => inseeCodes[own(persona, 'ville')] ?? '',
    },
    {
      code: 'code-postal-departement',
      found: (text) => isDepartment(compact(text)),
      sample: (persona) => own(persona, 'code-postal').slice(0, 2),
    },
    {
      code: 'code-postal-lettre-o',
      found: (text) => /^(?=.*[OIL])[\dOIL]{4,5}$/.test(compact(text)) && /\d/.test(text),
      sample: (persona) => own(persona, 'code-postal').replace(/0/g, 'O'),
    },
    {
      code: 'code-postal-ville',
      found: (text) => /\p{L}{2}/u.test(words(text)),
      sample: (persona) => own(persona, 'ville'),
    },
    {
      code: 'code-postal-format',
      found: (text) => /\D/.test(compact(text)),
      sample: () => '95+00',
    },
    {
      code: 'code-postal-court',
      found: (text) => compact(text).length < 5,
      sample: (persona) => own(persona, 'code-postal').slice(0, 4),
    },
    {
      code: 'code-postal-long',
      found: (text) => compact(text).length > 5,
      sample: (persona) => `${own(persona, 'code-postal')}0`,
    },
    {
      code: 'code-postal-inconnu',
      found: (text) => caisseOf(compact(text)).kind === 'none',
      sample: () => '00100',
    },
  ],
  // The chief town of each département: choosing a caisse can then be played again as it was.
  known: departments.filter((number) => /^\d{2}$/.test(number)).map((number) => `${number}000`),
  standIn: nearby,
  canned: '75001',
});
