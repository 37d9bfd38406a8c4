/**
 * Writes a title at the foot of every printed page, in browsers that draw in the margins of a page.
 * @param page the name of the `@page` rule, which says in what letters
 * @returns what takes it away again
 */
export function titlePages(page: 'memo' | 'workshop', title: string): () => void {
  const known = document.adoptedStyleSheets;
  if (!known) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page ${page} { @bottom-left { content: ${JSON.stringify(title)}; } }`);
  document.adoptedStyleSheets = [...known, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
