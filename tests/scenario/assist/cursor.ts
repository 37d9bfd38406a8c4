/** A text and the place of its `|`. */
export function atCursor(marked: string): { readonly source: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.includes('|', offset + 1)) throw new Error(`one cursor: ${marked}`);
  return { source: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export const context = {
  others: ['creer-mon-compte', 'se-deconnecter'],
  kit: { numero: '2 55 08 14 000 032', prenom: 'Colette' },
};
