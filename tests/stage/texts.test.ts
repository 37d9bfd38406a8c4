import { describe, expect, it } from 'vitest';
import { richOf, type Wording } from '../../src/stage/texts';

const french: Wording = {
  words: {},
  language: 'fr',
  kit: { numero: '2 58 07 78 000 042' },
};

describe('a sentence of the scenario, ready to be drawn', () => {
  it('shows the value of the card where the file names it', () => {
    const { parts, plain } = richOf('Écrivez {{numero}}.', french);
    expect(parts[1]).toEqual({ kind: 'value', text: '2 58 07 78 000 042' });
    expect(plain).toBe('Écrivez 2 58 07 78 000 042.');
  });

  it('carries the explanation of a word where there is one', () => {
    const { parts } = richOf('Une ((attestation de droits)) et un ((papier)).', french);
    expect(parts[1]).toMatchObject({ kind: 'word', text: 'attestation de droits' });
    expect(parts[1]?.explain).toMatch(/^Papier qui prouve/u);
    expect(parts[3]).toEqual({ kind: 'word', text: 'papier' });
  });

  it('is read aloud without its markup', () => {
    expect(richOf('Appuyez sur [[Entrée]], **vite**.', french).plain).toBe(
      'Appuyez sur Entrée, vite.',
    );
  });

  it('carries the address of its recording, told by the French sentence', () => {
    const recordings = { Cliquez: '/clic.mp3' };
    const english = { words: { Cliquez: 'Click' }, language: 'en', kit: {}, recordings };
    expect(richOf('Cliquez', english)).toMatchObject({ plain: 'Click', audio: '/clic.mp3' });
    expect(richOf('Lisez', english).audio).toBeUndefined();
  });

  it('is the translation where there is one, with the French words of the site told apart', () => {
    const english = { ...french, language: 'en', words: { Cliquez: 'Click « Suivant » now.' } };
    const { parts, lang } = richOf('Cliquez', english);
    expect(lang).toBeUndefined();
    expect(parts).toEqual([
      { kind: 'plain', text: 'Click ' },
      { kind: 'quote', text: '« Suivant »' },
      { kind: 'plain', text: ' now.' },
    ]);
  });

  it('says that it is French where it was not translated', () => {
    expect(richOf('Cliquez', { ...french, language: 'ar' }).lang).toBe('fr');
  });
});
