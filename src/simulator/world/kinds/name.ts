import { within } from '../distance';
import type { KitName, PersonaName } from '../gesture';
import { createKind } from './kind';
import { own } from './own';
import { plain, words } from './plain';

const mine = (persona: PersonaName, name: KitName) => words(own(persona, name));

/** The family name at birth, in any case, with or without accents and hyphens. */
export const nameKind = createKind({
  name: 'nom',
  inputmode: 'text',
  normalise: words,
  show: (text) => plain(text).toUpperCase(),
  knows: [
    {
      code: 'nom-chiffres',
      found: (text) => /\d/.test(text),
      sample: (persona) => own(persona, 'numero'),
    },
    {
      code: 'nom-usage',
      found: (text, { persona }) =>
        words(text) !== mine(persona, 'nom') && isUseName(words(text), persona),
      sample: (persona) => own(persona, 'nom-usage'),
    },
    {
      code: 'nom-prenom',
      found: (text, { persona }) => words(text) === mine(persona, 'prenom'),
      sample: (persona) => own(persona, 'prenom'),
    },
    {
      code: 'nom-prenom-ajoute',
      found: (text, { persona }) => words(text).split(' ').includes(mine(persona, 'prenom')),
      sample: (persona) => `${own(persona, 'prenom')} ${own(persona, 'nom')}`,
    },
    {
      code: 'nom-faute-de-frappe',
      found: (text, { persona }) =>
        words(text) !== mine(persona, 'nom') && within(words(text), mine(persona, 'nom'), 1),
      sample: (persona) => `${own(persona, 'nom')}E`,
    },
  ],
});

/** The name used every day: both names, or the added one alone. */
function isUseName(typed: string, persona: PersonaName): boolean {
  const both = mine(persona, 'nom-usage');
  return typed === both || typed === both.slice(mine(persona, 'nom').length + 1);
}
