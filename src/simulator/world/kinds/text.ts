import { createKind } from './kind';
import { plain, words } from './plain';

/** Free words: the world never looks at them. */
export const textKind = createKind({
  name: 'texte',
  inputmode: 'text',
  normalise: words,
  show: plain,
  knows: [],
  canned: 'texte',
});
