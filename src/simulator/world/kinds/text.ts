import { defineKind, fold } from './kind';

/** Free words: the world never looks at them. */
export const textKind = defineKind({
  name: 'texte',
  inputmode: 'text',
  normalise: fold,
  mistake: () => undefined,
  samples: {},
  canned: 'texte',
});
