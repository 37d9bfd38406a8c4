/** Signs of an author's name. */
export const longestAuthor = 60;

/**
 * The first line of a scenario that was handed on, for whoever reads the file. A sign is one UTF-16
 * unit, or two.
 */
const line = new RegExp(`^# Auteur : ([^\\n]{1,${2 * longestAuthor}})\\n`);

/** Letters that are not seen, that turn the text or end the line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Puts the author's name above the text; nothing where they gave none. */
export function withAuthor(source: string, author: string): string {
  const name = nameOf(author);
  return name === '' ? source : `# Auteur : ${name}\n${source}`;
}

/** The text without that line, and the name in it. */
export function authorOf(source: string): { readonly source: string; readonly author: string } {
  const found = line.exec(source);
  const name = nameOf(found?.[1] ?? '');
  // A line of ours alone: what was written otherwise stays in the text.
  if (!found || found[1] !== name) return { source, author: '' };
  return { source: source.slice(found[0].length), author: name };
}

function nameOf(author: string): string {
  return [...author.replaceAll(unseen, ' ').replaceAll(/ +/g, ' ').trim()]
    .slice(0, longestAuthor)
    .join('')
    .trim();
}
