import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n';
import { glossary } from '../../src/scenario/glossary';
import { computer } from '../../src/simulator/computer';
import { folder, leavesOf, read as readFile } from './files';
import { foreignQuotes, frenchLeft, lettersOf, placeholders, pluralOf } from './words';

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const others = files.map((file) => file.replace('.json', '')).filter((name) => name !== 'fr');

function read(language: string): { words: Map<string, string>; sentences: Record<string, string> } {
  const { sentences = {}, ...rest } = readFile(language);
  return { words: leavesOf(rest), sentences: sentences as Record<string, string> };
}

const french = read('fr').words;

/** The keys that a language needs: those of French, with its own plural forms. */
function wanted(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...french.keys()].flatMap((key) => {
    const stem = pluralOf(key, french);
    return stem === undefined ? [key] : forms.map((form) => `${stem}_${form}`);
  });
  return [...new Set(keys)].sort();
}

describe('the languages of the interface', () => {
  it('are the files of the folder: another one needs a file and nothing else', () => {
    expect([...languages].sort()).toEqual(files.map((file) => file.replace('.json', '')).sort());
    expect(languages[0]).toBe('fr');
  });
});

describe.each(others)('the words in %s', (language) => {
  const { words, sentences } = read(language);

  it('have every key of the French ones, with the plural forms of the language', () => {
    expect([...words.keys()].sort()).toEqual(wanted(language));
  });

  it('are never empty', () => {
    const all = [...words, ...Object.entries(sentences)];
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('keep every place for a value', () => {
    const apart = [...words].filter(([key, text]) => {
      const stem = pluralOf(key, words);
      const model = french.get(stem === undefined ? key : `${stem}_other`) ?? '';
      // « Two minutes » is one word in Arabic: a plural may do without its number.
      const free = (name: string) => stem !== undefined && name === 'count';
      const kept = (list: readonly string[]) => list.filter((name) => !free(name)).join();
      return kept(placeholders(model)) !== kept(placeholders(text));
    });
    expect(apart).toEqual([]);
  });

  it('leave no French sentence', () => {
    expect([...words].filter(([key, text]) => frenchLeft(french.get(key), text))).toEqual([]);
    expect(Object.entries(sentences).filter(([key, text]) => frenchLeft(key, text))).toEqual([]);
  });

  it('are written in the letters of the language, but for what is quoted', () => {
    const all = [...words, ...Object.entries(sentences)];
    expect(all.filter(([, text]) => !lettersOf(language, text))).toEqual([]);
  });

  it('put nothing but the words of the French site between « »', () => {
    const all = [...words, ...Object.entries(sentences)];
    expect(all.filter(([, text]) => foreignQuotes(text).length > 0)).toEqual([]);
  });

  it('explain every word of the glossary and name every fact', () => {
    const labels = Object.values(computer.catalogue.facts).map(({ label }) => label);
    const all = [...labels, ...glossary.map(({ sentence }) => sentence)];
    expect(all.filter((sentence) => sentences[sentence] === undefined)).toEqual([]);
    expect(Object.keys(sentences).filter((sentence) => !all.includes(sentence))).toEqual([]);
  });
});
