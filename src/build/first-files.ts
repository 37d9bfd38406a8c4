import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Names in the page the files that the app begins with, so that they come beside the small script
 * that imports them. Style sheets are only fetched here: nothing holds back the first picture.
 * @param main the module that the first script imports
 */
export default function firstFilesPlugin(main = '/src/main.ts'): Plugin {
  return {
    name: 'first-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(main)));
        const links = entry ? withImports(entry, bundle).flatMap(linksOf) : [];
        return links.filter(({ attrs }) => !html.includes(`href="${attrs?.['href']}"`));
      },
    },
  };
}

function withImports(
  entry: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
): Rolldown.OutputChunk[] {
  const found = new Set([entry]);
  for (const { imports } of found) {
    const files = imports.map((name) => bundle[name]);
    for (const file of files) if (file?.type === 'chunk') found.add(file);
  }
  return [...found];
}

function linksOf({ fileName, viteMetadata }: Rolldown.OutputChunk): HtmlTagDescriptor[] {
  const styles = [...(viteMetadata?.importedCss ?? [])];
  return [
    link({ rel: 'modulepreload', href: `/${fileName}` }),
    ...styles.map((name) => link({ rel: 'preload', as: 'style', href: `/${name}` })),
  ];
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
