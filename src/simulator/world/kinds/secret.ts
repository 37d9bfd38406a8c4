import { createKind } from './kind';
import { own } from './own';
import { unaccented } from './plain';

/** A password that exists already: any text, which the site compares sign by sign. */
export const secretKind = createKind({
  name: 'secret',
  inputmode: 'text',
  exact: true,
  normalise: (text) => text.trim(),
  knows: [
    {
      code: 'mot-de-passe-accents',
      found: (text, { persona }) =>
        text !== unaccented(text) &&
        [own(persona, 'mot-de-passe'), own(persona, 'nouveau-mot-de-passe')].includes(
          unaccented(text),
        ),
      sample: (persona) => own(persona, 'mot-de-passe').replace('e', 'é'),
    },
  ],
  canned: 'Exemple-libre-1',
});
