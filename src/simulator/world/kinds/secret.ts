import { defineKind } from './kind';

/** A password that exists already: any text, compared by the site. */
export const secretKind = defineKind({
  name: 'secret',
  inputmode: 'text',
  normalise: (text) => text.trim(),
  mistake: () => undefined,
  samples: {},
  canned: 'Exemple-libre-1',
});
