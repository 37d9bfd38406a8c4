import type { Plugin, Rolldown } from 'vite';

export interface Installed {
  /** To be among the plugins of the build. */
  readonly plugin: Plugin;
  /** Whether a file comes with the app's first rooms; to be asked once the app is built. */
  isInstalled(file: string): boolean;
}

/**
 * Tells what a service worker has to install: the programs and styles that can be reached without
 * opening a part that comes on demand, whatever else uses them; and every other kind of file.
 * @param onDemand folders under `assets/` of what comes on demand
 */
export function createInstalled(onDemand: readonly string[]): Installed {
  const isLater = (file: string): boolean =>
    onDemand.some((folder) => file.startsWith(`assets/${folder}/`));
  const later = new Set<string>();
  return {
    plugin: {
      name: 'installed',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const first = withStyles(reached(bundle, isLater));
          const written = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file));
          for (const file of written) if (!first.has(file)) later.add(file);
        },
      },
    },
    isInstalled: (file) => !isLater(file) && !later.has(file),
  };
}

type Chunk = Rolldown.OutputChunk;

function reached(bundle: Rolldown.OutputBundle, isLater: (file: string) => boolean): Set<Chunk> {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const found = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports, dynamicImports } of found) {
    const names = [...imports, ...dynamicImports.filter((name) => !isLater(name))];
    for (const chunk of chunks) if (names.includes(chunk.fileName)) found.add(chunk);
  }
  return found;
}

function withStyles(chunks: ReadonlySet<Chunk>): Set<string> {
  return new Set(
    [...chunks].flatMap(({ fileName, viteMetadata }) => [
      fileName,
      ...(viteMetadata?.importedCss ?? []),
    ]),
  );
}
