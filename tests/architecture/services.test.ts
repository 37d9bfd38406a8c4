import { expect, test } from 'vitest';
import { services } from '../../src/simulator/sites';
import type { Site } from '../../src/simulator/world/page';
import { filesUnder, type SourceFile } from './sources';

/** What only this service can name: its pages, what stands on them, what becomes true there. */
const namesOf = ({ pages, facts = {}, presets = {} }: Site): readonly string[] => [
  ...Object.entries(pages).flatMap(([name, { controls }]) => [name, ...Object.keys(controls)]),
  ...Object.keys(facts),
  ...Object.keys(presets),
];
const names = new Set(services.flatMap(namesOf));

/** The texts between quotes in a source, comments left out. */
const literals = ({ text }: SourceFile): readonly string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/gu)].map(
    ([, , inside = '']) => inside,
  );
};

const endings = ['.ts', '.svelte'];
const engine = [
  'scenario',
  'lesson',
  'coach',
  'stage',
  'library',
  'classroom',
  'storage',
  'relay',
  'build',
  'simulator/screens',
];

test.each(engine)('%s names nothing of any service', (folder) => {
  const named = filesUnder(`src/${folder}`, endings).flatMap((file) =>
    literals(file)
      .filter((text) => names.has(text))
      .map((text) => `${file.path}: ${text}`),
  );
  expect(named).toEqual([]);
});

test('the second service is known by its folder and the two lists alone', () => {
  const folder = 'simulator/sites/mairie/';
  const own = new Set(services.filter(({ name }) => name === 'mairie').flatMap(namesOf));
  const knowing = filesUnder('src', endings)
    .filter(({ path }) => !path.startsWith(folder))
    .filter((file) => literals(file).some((text) => own.has(text) || text.includes('/mairie/')));
  expect(own.size).toBeGreaterThan(30);
  expect(knowing.map(({ path }) => path).sort()).toEqual([
    'simulator/sites/index.ts',
    'simulator/sites/screens.ts',
  ]);
});
