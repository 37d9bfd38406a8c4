import { describe, expect, it } from 'vitest';
import { unlinked } from '../../../src/classroom/unlinked';
import { words } from '../../../src/classroom/unlinked/words';

const { word, opens, gates } = unlinked;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** How many letters one has to change, add or take away. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [y, letter] of [...a].entries()) {
    const next = [y + 1];
    for (const [x, other] of [...b].entries()) {
      const turned = (row[x] ?? 0) + Number(letter !== other);
      next.push(Math.min(turned, (row[x + 1] ?? 0) + 1, (next[x] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Roughly how it sounds in French: other ways to write the same vowel, and what stays silent. */
function sound(text: string): string {
  return plain(text)
    .replace(/eau|au/g, 'o')
    .replace(/ph/g, 'f')
    .replace(/qu|c(?=[aoulr])/g, 'k')
    .replace(/ain|ein|in(?![aeiouy])/g, '1')
    .replace(/an|en(?![aeiouy])/g, '2')
    .replace(/ai|ei/g, 'e')
    .replace(/([a-z])\1/g, '$1')
    .replace(/(?:es|e|s|t|d|x)$/, '');
}

describe('the words of the gates', () => {
  it('are 128, each once', () => {
    expect(new Set(words.map(plain)).size).toBe(128);
  });

  it('are short, and written with letters alone', () => {
    expect(words.filter((each) => !/^[a-zéèêëç]{4,10}$/.test(each))).toEqual([]);
  });

  it('are two letters apart, and never sound alike', () => {
    const close = words.flatMap((a, at) =>
      words.slice(at + 1).filter((b) => distance(plain(a), plain(b)) < 2 || sound(a) === sound(b)),
    );
    expect(close).toEqual([]);
  });

  it('are the same for the same seed, and many for many seeds', () => {
    expect(word('se-deconnecter/sortir')).toBe(word('se-deconnecter/sortir'));
    const seen = new Set(Array.from({ length: 1_000 }, (_, at) => word(`ACDEFG/${at}`)));
    expect(seen.size).toBeGreaterThan(120);
    expect([...seen].every((each) => words.includes(each))).toBe(true);
  });
});

describe('the word that opens a gate', () => {
  /** A seed whose word is this one. */
  const seedOf = (wanted: string) =>
    Array.from({ length: 5_000 }, (_, at) => `s${at}`).find((seed) => word(seed) === wanted) ?? '';

  it.each([
    ['écharpe', 'écharpe'],
    ['écharpe', ' ECHARPE '],
    ['écharpe', 'l’écharpe'],
    ['écharpe', "L'echarpe"],
    ['écharpe', 'une écharpe'],
    ['vélo', 'le velo.'],
    ['lunettes', 'les lunettes'],
    ['farine', 'de la farine'],
    ['lapin', 'la pin'],
    ['lampe', 'lampe'],
  ])('« %s » is opened by « %s »', (wanted, typed) => {
    const seed = seedOf(wanted);
    expect(word(seed)).toBe(wanted);
    expect(opens(typed, seed)).toBe(true);
  });

  it('is opened by no other word, nor by nothing', () => {
    const seed = seedOf('vélo');
    expect(words.filter((each) => opens(each, seed))).toEqual(['vélo']);
    expect(opens('', seed)).toBe(false);
    expect(opens('le', seed)).toBe(false);
  });

  it('is each word of the list, as it stands there', () => {
    for (let at = 0; at < 500; at += 1) expect(opens(word(`x${at}`), `x${at}`)).toBe(true);
  });
});

describe('where the gates stand', () => {
  const steps = (count: number) => Array.from({ length: count }, (_, at) => `s${at + 1}`);

  it.each([
    [0, []],
    [1, []],
    [2, []],
    [3, ['s2']],
    [5, ['s3']],
    [6, ['s3', 's5']],
    [9, ['s4', 's7']],
    [15, ['s6', 's11']],
  ])('of %i steps', (count, wanted) => {
    expect(gates('se-deconnecter', steps(count))).toEqual(wanted);
  });

  it('is never at the first or the last step, nor at more than two', () => {
    for (let count = 0; count < 60; count += 1) {
      const found = gates('x', steps(count));
      expect(found.length).toBeLessThanOrEqual(2);
      expect(found).not.toContain('s1');
      expect(found).not.toContain(`s${count}`);
    }
  });
});
