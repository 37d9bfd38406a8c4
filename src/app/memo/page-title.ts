/**
 * Writes a title at the foot of every printed page, in browsers that draw in the margins of a page.
 * @returns what takes it away again
 */
export function titlePages(title: string): () => void {
  const known = document.adoptedStyleSheets;
  if (!known) return () => undefined;
  const sheet = new CSSStyleSheet();
  const font = `font: 16pt 'Atkinson Hyperlegible', Verdana, sans-serif`;
  sheet.replaceSync(`@page memo { @bottom-left { content: ${JSON.stringify(title)}; ${font}; } }`);
  document.adoptedStyleSheets = [...known, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
