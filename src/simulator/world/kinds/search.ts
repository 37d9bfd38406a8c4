import { defineKind, fold } from './kind';

/** Words for a search engine. It finds something for any of them. */
export const searchKind = defineKind({
  name: 'recherche',
  inputmode: 'search',
  normalise: (text) => fold(text),
  mistake: (text) => (/\bamel(ie|y|ye)\b/.test(fold(text)) ? 'recherche-amelie' : undefined),
  samples: { 'recherche-amelie': () => 'amelie' },
  known: ['compte ameli', 'assurance maladie', 'sécurité sociale', 'ameli.fr', 'www.ameli.fr'],
  canned: 'texte',
});
