import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../../src/i18n';
import french from '../../src/i18n/locales/fr.json';
import { check } from '../../src/scenario/check';
import { parseText } from '../../src/scenario/text';
import { computer } from '../../src/simulator/computer';
import { foreignQuotes, frenchLeft, lettersOf, quotes } from './words';

const home = 'scenarios';
const ids = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const others = languages.filter((language) => language !== 'fr');
const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8');

/** Names of the trainer's own buttons: they are in the learner's language. */
const own = new Set(Object.values(french.coach).filter((label) => typeof label === 'string'));

const explained = (text: string): number =>
  parseText(text).parts.filter(({ kind }) => kind === 'word').length;

describe.each(ids)('the translations of %s', (id) => {
  it('are complete and have the same marks', () => {
    const translations = Object.fromEntries(
      others.map((language) => [language, read(id, `${language}.yaml`)]),
    );
    const { diagnostics } = check(read(id, 'scenario.yaml'), {
      catalogue: computer.catalogue,
      others: ids.filter((each) => each !== id),
      folder: id,
      translations,
    });
    const found = diagnostics.filter(({ file, code }) => file !== undefined || code[0] === 'L');
    expect(found).toEqual([]);
  });

  it.each(others)('are in %s, and quote the French site as it is', (language) => {
    const words = Object.entries(parse(read(id, `${language}.yaml`)) as Record<string, string>);
    const lost = ([sentence, text]: [string, string]) =>
      quotes(sentence).some((quote) => !own.has(quote) && !quotes(text).includes(quote));
    expect(words.filter(lost)).toEqual([]);
    expect(words.filter(([, text]) => foreignQuotes(text).length > 0)).toEqual([]);
    expect(words.filter(([sentence, text]) => frenchLeft(sentence, text))).toEqual([]);
    expect(words.filter(([, text]) => !lettersOf(language, text))).toEqual([]);
    expect(words.filter(([sentence, text]) => explained(sentence) !== explained(text))).toEqual([]);
  });
});
