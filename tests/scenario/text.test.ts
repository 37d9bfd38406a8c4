import { describe, expect, it } from 'vitest';
import { explain, glossary, glossaryWords } from '../../src/scenario/glossary';
import { parseText, plainText } from '../../src/scenario/text';

const kinds = (raw: string): readonly string[] => parseText(raw).problems.map(({ kind }) => kind);

describe('the markup of texts', () => {
  it('knows four marks', () => {
    const raw = 'Un **mot**, [[Entrée]], {{ numero }} et ((caisse)).';
    expect(parseText(raw)).toEqual({
      parts: [
        { kind: 'plain', text: 'Un ' },
        { kind: 'strong', text: 'mot' },
        { kind: 'plain', text: ', ' },
        { kind: 'key', text: 'Entrée' },
        { kind: 'plain', text: ', ' },
        { kind: 'value', text: 'numero' },
        { kind: 'plain', text: ' et ' },
        { kind: 'word', text: 'caisse' },
        { kind: 'plain', text: '.' },
      ],
      problems: [],
    });
  });

  it.each(['2 < 3', 'a <3', '5 * 3', 'un_mot', '[lien](page)', '# titre', '(voir (ici))', ''])(
    'leaves anything else alone: %s',
    (raw) => {
      expect(plainText(raw)).toBe(raw);
      expect(kinds(raw)).toEqual([]);
    },
  );

  it.each([
    ['**gras', 'unclosed'],
    ['[[Entrée]', 'unclosed'],
    ['Entrée]]', 'unopened'],
    ['numero}}', 'unopened'],
    ['mot))', 'unopened'],
    ['****', 'empty'],
    ['(( ))', 'empty'],
    ['**((mot))**', 'nested'],
    ['<b>', 'unknown'],
    ['</p', 'unknown'],
    ['<!--', 'unknown'],
    ['<img src=x onerror=alert(1)>', 'unknown'],
  ])('tells what is wrong in %s, and keeps it as plain text', (raw, problem) => {
    expect(kinds(raw)).toContain(problem);
    expect(plainText(raw)).toBe(raw);
    expect(parseText(raw).parts.every(({ kind }) => kind === 'plain')).toBe(true);
  });

  it('gives the words for a value', () => {
    expect(plainText('Tapez {{numero}}.', () => '2 58')).toBe('Tapez 2 58.');
  });
});

describe('the glossary', () => {
  it('has its 64 words, each with one short sentence', () => {
    expect(glossary).toHaveLength(64);
    for (const { sentence } of glossary) expect(sentence).toMatch(/^[\p{Lu}\d].{5,100}\.$/u);
  });

  it('finds every word that it offers', () => {
    for (const word of glossaryWords) expect(explain(word)).toBeDefined();
  });

  it.each([
    ['attestations de droits', 'Attestation de droits'],
    ['CPAM', 'Caisse'],
    ['cle', 'Clé'],
    ['Mutuelle', 'Complémentaire'],
  ])('folds case, accents and plural: %s', (written, term) => {
    expect(explain(written)?.term).toBe(term);
  });

  it('does not know other words', () => {
    expect(explain('bonhomme')).toBeUndefined();
  });
});
