import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { language, startI18n, t } from '../../src/i18n';
import { directionOf } from '../../src/i18n/directions';
import { read } from './files';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('i18n'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

/** The first argument of every `t(…)`: whole keys, and beginnings before `${`. */
const calls = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/\bt\(\s*(['"`])([\w.-]+)(\$\{|\1)/g)].map((match) => ({
    path,
    key: match[2] ?? '',
    open: match[3] === '${',
  })),
);

const leaves = (node: unknown, path = ''): [string, unknown][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
    : [[path, node]];

const words = leaves(read('fr'));
const keys = words.map(([key]) => key);

describe('the words of the interface', () => {
  it('are found in the sources', () => {
    expect(calls.length).toBeGreaterThan(50);
  });

  it('exist for every key that a source names', () => {
    const missing = calls
      .filter(
        ({ key, open }) =>
          !open && !keys.includes(key) && !keys.some((one) => one.startsWith(`${key}_`)),
      )
      .map(({ path, key }) => `${path}: ${key}`);
    expect(missing).toEqual([]);
  });

  it('exist for every key that a source builds', () => {
    const missing = calls
      .filter(({ key, open }) => open && !keys.some((one) => one.startsWith(key)))
      .map(({ path, key }) => `${path}: ${key}…`);
    expect(missing).toEqual([]);
  });

  it('are never empty', () => {
    expect(words.filter(([, text]) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
  });

  it('have the three French plurals wherever they have one', () => {
    const stems = keys
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.slice(0, -'_other'.length));
    const lacking = stems.flatMap((stem) =>
      new Intl.PluralRules('fr')
        .resolvedOptions()
        .pluralCategories.map((category) => `${stem}_${category}`)
        .filter((key) => !keys.includes(key)),
    );
    expect(lacking).toEqual([]);
  });

  it('keep a narrow space before two-part signs and inside quotation marks', () => {
    const loose = words.filter(([, text]) =>
      /[  ][:;!?»]|«[  ]|\w[!?;]|[^\s\w/]?\w:(?!\/)\s/.test(String(text)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the language', () => {
  it('stays French when another one has no words', async () => {
    await startI18n('xx');
    expect(language()).toBe('fr');
    expect(t('app.name')).toBe('Coup d’essai');
  });

  it('fills values in without escaping them twice', () => {
    expect(t('app.learner', { name: 'A & B' })).toContain('A & B');
  });

  it.each(['ar', 'fa', 'prs', 'ps', 'ur', 'ckb', 'ku', 'sd', 'ar-SY'])(
    '%s runs from right to left',
    (tag) => {
      expect(directionOf(tag)).toBe('rtl');
    },
  );

  it.each(['fr', 'en', 'tr', 'uk', 'so', 'pt-BR'])('%s runs from left to right', (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  });
});
