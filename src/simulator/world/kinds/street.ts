import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { createKind } from './kind';
import { own } from './own';
import { plain, words } from './plain';

/** Abbreviations that people and letters use. */
const short: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  pl: 'place',
  all: 'allee',
  ch: 'chemin',
  chem: 'chemin',
  r: 'rue',
};

const normalise = (text: string): string =>
  words(text)
    .split(' ')
    .map((word) => short[word] ?? word)
    .join(' ');

const streets = (persona: PersonaName) =>
  [own(persona, 'adresse'), own(persona, 'nouvelle-adresse')].map(normalise);
const towns = (persona: PersonaName) =>
  [own(persona, 'ville'), own(persona, 'nouvelle-ville')].map(words);

/** Number and street; the town stands in a field of its own. */
export const streetKind = createKind({
  name: 'rue',
  inputmode: 'text',
  normalise,
  show: plain,
  knows: [
    {
      code: 'adresse-cedex',
      found: (text) => /\bcedex\b/.test(words(text)),
      sample: (persona) => `${own(persona, 'nouvelle-adresse')} CEDEX`,
    },
    {
      code: 'adresse-ville-dans-rue',
      found: (text, { persona }) =>
        /\b\d{5}\b/.test(words(text)) ||
        towns(persona).some((town) => ` ${words(text)}`.endsWith(` ${town}`)),
      sample: (persona) => `${own(persona, 'nouvelle-adresse')} ${own(persona, 'nouvelle-ville')}`,
    },
    {
      code: 'adresse-sans-numero',
      found: (text, { persona }) =>
        streets(persona).some((street) => street.replace(/^\d+ /, '') === normalise(text)),
      sample: (persona) => own(persona, 'nouvelle-adresse').replace(/^\d+ /, ''),
    },
    {
      code: 'adresse-sans-rue',
      found: (text) => /^\d+$/.test(words(text)),
      sample: (persona) => own(persona, 'nouvelle-adresse').replace(/ .*/, ''),
    },
    {
      code: 'rue-faute-de-frappe',
      found: (text, { persona }) =>
        !streets(persona).includes(normalise(text)) &&
        streets(persona).some((street) => within(normalise(text), street, 2)),
      sample: (persona) => `${own(persona, 'nouvelle-adresse')}x`,
    },
  ],
  canned: '1 rue Libre',
});
