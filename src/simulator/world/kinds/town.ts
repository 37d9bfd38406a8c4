import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { createKind } from './kind';
import { own } from './own';
import { plain, words } from './plain';

const normalise = (text: string): string =>
  words(text)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');

const towns = (persona: PersonaName) =>
  [own(persona, 'ville'), own(persona, 'nouvelle-ville')].map(normalise);
const departments = (persona: PersonaName) =>
  [own(persona, 'caisse'), own(persona, 'nouvelle-caisse')].map(normalise);

/** The name of a town, without its postcode. */
export const townKind = createKind({
  name: 'commune',
  inputmode: 'text',
  normalise,
  show: plain,
  knows: [
    {
      code: 'ville-cedex',
      found: (text) => /\bcedex\b/.test(words(text)),
      sample: (persona) => `${own(persona, 'nouvelle-ville')} CEDEX 1`,
    },
    {
      code: 'ville-code-postal',
      found: (text) => /\d/.test(text),
      sample: (persona) => own(persona, 'nouveau-code-postal'),
    },
    {
      code: 'ville-departement',
      found: (text, { persona }) => departments(persona).includes(normalise(text)),
      sample: (persona) => own(persona, 'nouvelle-caisse'),
    },
    {
      code: 'ville-faute-de-frappe',
      found: (text, { persona }) =>
        !towns(persona).includes(normalise(text)) &&
        towns(persona).some((town) => within(normalise(text), town, 1)),
      sample: (persona) => `${own(persona, 'nouvelle-ville')}x`,
    },
  ],
  canned: 'Commune',
});
