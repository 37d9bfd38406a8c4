import { build as bundle } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { formPage } from './form';
import { writeLibrary } from './lesson';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Minified and in one piece, as the text of a classic script or of a style sheet. */
async function minified(path: string): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome109',
    nodePaths: [join(root, 'node_modules')],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The floor: a tour written by hand, with a service worker. */
export async function buildFloor(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const style = await minified(here('floor/tour.css'));
  const script = await minified(here('floor/tour.js'));
  writeFileSync(join(folder, 'index.html'), formPage('Floor', style.trim(), script));
  copyFileSync(here('floor/sw.js'), join(folder, 'sw.js'));
}

/** The same tour with driver.js, as it comes, without its animation. */
export async function buildDriver(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const style = await minified(join(root, 'node_modules/driver.js/dist/driver.css'));
  const script = await minified(here('driver/tour.js'));
  writeFileSync(join(folder, 'index.html'), formPage('driver.js', style.trim(), script));
}

/** Points the project's own plugin to another folder of scenarios, after its own turn. */
export function otherLibrary(folder: string): Plugin {
  return {
    name: 'other-library',
    enforce: 'post',
    configResolved({ plugins }) {
      const hook = plugins.find(({ name }) => name === 'scenarios')?.configResolved;
      const point = (typeof hook === 'function' ? hook : hook?.handler) as Pointed | undefined;
      if (!point) throw new Error('vite.config.ts has no plugin named « scenarios ».');
      point({ root: folder });
    },
  };
}

type Pointed = (config: { readonly root: string }) => void;

/** Our own app, as it ships, with one more lesson in its library. */
export async function buildOurs(folder: string): Promise<void> {
  const library = join(folder, '../library');
  writeLibrary(root, library);
  await build({
    root,
    logLevel: 'warn',
    plugins: [otherLibrary(library)],
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** The file of a built app that exports this name. */
export function chunkWith(files: readonly string[], folder: string, name: string): string {
  const found = files.find((file) => {
    const text = file.endsWith('.js') ? readFileSync(join(folder, file), 'utf8') : '';
    return new RegExp(`export\\{[^}]*\\b${name}\\b[^}]*\\}`).test(text);
  });
  if (found === undefined) throw new Error(`No file of the built app exports ${name}.`);
  return found;
}
