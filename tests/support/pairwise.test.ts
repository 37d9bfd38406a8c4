import { describe, expect, it } from 'vitest';
import { everyRow, fullyAndPairwise, pairsOf, pairwise } from '../browser/pairwise';

const factors = {
  scenario: ['a', 'b', 'c', 'd'],
  level: ['watch', 'helped', 'exercise', 'alone'],
  hand: ['mouse', 'keyboard'],
  size: ['large', 'middle', 'small'],
  text: [100, 200],
} as const;

describe('a pairwise choice', () => {
  it('brings every two values of two factors together', () => {
    const met = new Set(pairwise(factors).flatMap(pairsOf));
    const all = new Set(everyRow(factors).flatMap(pairsOf));
    expect([...all].filter((pair) => !met.has(pair))).toEqual([]);
  });

  it('is short: hardly more rows than its two largest factors ask for', () => {
    const rows = pairwise(factors).length;
    expect(rows).toBeGreaterThanOrEqual(16);
    expect(rows).toBeLessThanOrEqual(20);
  });

  it('is always the same', () => {
    expect(pairwise(factors)).toEqual(pairwise(factors));
  });

  it('is every row where there are only two factors', () => {
    const two = { hand: factors.hand, text: factors.text };
    expect(new Set(pairwise(two).flatMap(pairsOf)).size).toBe(4);
    expect(pairwise(two)).toHaveLength(everyRow(two).length);
  });
});

describe('every row of some factors, the others pairwise', () => {
  const fully = ['scenario', 'level', 'hand'] as const;
  const rows = fullyAndPairwise(factors, fully);

  it('is each of those rows once', () => {
    const { scenario, level, hand } = factors;
    const found = rows.map((row) => fully.map((name) => row[name]).join());
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(scenario.length * level.length * hand.length);
  });

  it('brings every two values of two factors together', () => {
    const met = new Set(rows.flatMap(pairsOf));
    const all = new Set(everyRow(factors).flatMap(pairsOf));
    expect([...all].filter((pair) => !met.has(pair))).toEqual([]);
  });

  it('says so where the rows are too few', () => {
    expect(() => fullyAndPairwise(factors, ['hand'])).toThrow('never together');
  });
});
