import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { createInstalled } from '../../src/build/installed';

/** An app of two rooms; one comes on demand, and shares a piece with a second one of its kind. */
const modules: Readonly<Record<string, string>> = {
  entry: `import './style.css'; import('room'); import('late'); import('later');`,
  room: `import 'common'; console.log('room');`,
  late: `import 'common'; import 'heavy'; import './late.css'; console.log('late');`,
  later: `import 'heavy'; console.log('later');`,
  heavy: `console.log('heavy');`,
  common: `console.log('common');`,
  './style.css': 'p { color: red }',
  './late.css': 'p { color: blue }',
};

const virtual: Plugin = {
  name: 'virtual',
  enforce: 'pre',
  resolveId: (id) => (id in modules ? `\0${id.replace('./', '/')}` : undefined),
  load: (id) => modules[id.slice(1)] ?? modules[id.slice(1).replace('/', './')],
};

async function written(): Promise<readonly string[]> {
  const installed = createInstalled(['author']);
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [virtual, installed.plugin],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'entry',
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: ({ name }) =>
            name.includes('late') ? 'assets/author/[name].js' : 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
  const [first] = [made].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const files = first.output.map(({ fileName }) => fileName);
  expect(files.filter((file) => /late|heavy/.test(file)).length).toBeGreaterThan(2);
  return files.filter((file) => installed.isInstalled(file));
}

test('what only the parts on demand use is not installed, wherever it lies', async () => {
  const files = await written();
  expect(files.filter((file) => /entry\.js|room/.test(file))).toHaveLength(2);
  expect(files.filter((file) => /late|heavy/.test(file))).toEqual([]);
});

test('what both use is installed, with the styles of the first rooms', async () => {
  const files = await written();
  expect(files.filter((file) => file.endsWith('.css'))).toHaveLength(1);
  expect(files.some((file) => file.includes('common'))).toBe(true);
});

test('any other kind of file is installed, but for what lies with the parts on demand', () => {
  const { isInstalled } = createInstalled(['author']);
  expect(isInstalled('index.html')).toBe(true);
  expect(isInstalled('assets/text.woff2')).toBe(true);
  expect(isInstalled('assets/author/worker.js')).toBe(false);
});
