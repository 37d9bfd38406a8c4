import { createKind } from './kind';
import { plain, words } from './plain';

/** Words for a search engine, which finds something for any of them. */
export const searchKind = createKind({
  name: 'recherche',
  inputmode: 'search',
  normalise: words,
  show: plain,
  knows: [
    {
      code: 'recherche-adresse',
      found: (text) => /^(?:https?:|www[.,])|^[\w-]+\.[\w.-]*[a-z]{2}(?:\/|$)/i.test(text),
      sample: () => 'www.ameli.fr',
    },
    {
      code: 'recherche-amelie',
      found: (text) => /\bam[ei]l(?:ie|y|ye|ee)\b/.test(words(text)),
      sample: () => 'amelie',
    },
  ],
  known: ['compte ameli', 'assurance maladie', 'sécurité sociale', 'carte vitale'],
  canned: 'texte',
});
