import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from './sources';

const topLevel = [
  '.ci',
  '.git',
  '.gitignore',
  '.prettierignore',
  '.prettierrc.json',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'eslint.config.js',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'scenarios',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

/** What editors and systems leave behind on somebody's machine. */
const litter = ['.DS_Store', '.idea', '.vscode', 'Thumbs.db'];

function ignoredNames(): readonly string[] {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  return lines.map((line) => line.trim().replace(/\/$/, ''));
}

test('the top level of the repository holds what it must, and nothing more', () => {
  const ignored = [...ignoredNames(), ...litter];
  const present = readdirSync(root).filter(
    (name) => !ignored.includes(name) && !name.endsWith('.log'),
  );
  // A copy without its history is complete too.
  const expected = topLevel.filter((name) => name !== '.git' || present.includes('.git'));
  expect(present.sort()).toEqual(expected.sort());
});

const sources = filesUnder('src', ['.ts', '.js', '.svelte', '.css']);
const tests = filesUnder('tests', ['.test.ts', '.spec.ts']);

/** Where a pattern is found, as `file:line`. */
function places(files: typeof sources, pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('no source file is longer than 400 lines', () => {
  const giants = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(giants).toEqual([]);
});

test('no text becomes HTML', () => {
  expect(places(sources, /\{@html|\.innerHTML|\.outerHTML|insertAdjacentHTML/)).toEqual([]);
});

test('no field is a password field for the browser', () => {
  const credential = /type=["'{]+password|autocomplete=["'{]+(username|(current|new)-password)/;
  expect(places(sources, credential)).toEqual([]);
});

test('nothing is fetched from another origin', () => {
  const remote = /(src|href|url|from|import|fetch)\s*[=(]?\s*\(?["'`]https?:\/\//;
  expect(places(sources, remote)).toEqual([]);
});

test('no test is left aside', () => {
  expect(places(tests, /\b(test|it|describe)\.(only|skip|todo|fixme)\b/)).toEqual([]);
});

test('every test file asserts something', () => {
  const silent = tests.filter(({ text }) => !/\bexpect[\w.]*\(/.test(text));
  expect(silent.map(({ path }) => path)).toEqual([]);
});
