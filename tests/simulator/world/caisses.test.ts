import { expect, test } from 'vitest';
import { caisseOf, departments, severalCaisses } from '../../../src/simulator/world/caisses';
import { kits } from '../../../src/simulator/world/kit';
import { everyone } from './support';

test.each([
  ['95000', "Val-d'Oise"],
  ['01000', 'Ain'],
  ['75020', 'Paris'],
  ['48000', 'Lozère'],
  ['20000', 'Corse-du-Sud'],
  ['20167', 'Corse-du-Sud'],
  ['20200', 'Haute-Corse'],
  ['20600', 'Haute-Corse'],
  ['97110', 'Guadeloupe'],
  ['97150', 'Guadeloupe'],
  ['97200', 'Martinique'],
  ['97300', 'Guyane'],
  ['97400', 'La Réunion'],
  ['97600', 'Mayotte'],
  [' 80 000 ', 'Somme'],
])('%s belongs to %s', (postcode, name) => {
  expect(caisseOf(postcode)).toEqual({ kind: 'one', name });
});

test.each([
  ['59000', 4],
  ['62000', 2],
  ['64000', 2],
  ['76600', 2],
  ['33220', 2],
])('%s leads to %i caisses, and the commune decides', (postcode, count) => {
  const found = caisseOf(postcode);
  expect(found.kind === 'several' && found.names).toHaveLength(count);
  expect(
    found.kind === 'several' && found.names.every((name) => severalCaisses.includes(name)),
  ).toBe(true);
});

test.each([
  ['97500', 'autre-caisse'],
  ['98000', 'autre-caisse'],
  ['00100', 'inconnu'],
  ['20500', 'inconnu'],
  ['96000', 'inconnu'],
  ['9500', 'forme'],
  ['Cergy', 'forme'],
  ['', 'forme'],
])('%s leads to none: %s', (postcode, why) => {
  expect(caisseOf(postcode)).toEqual({ kind: 'none', why });
});

test('all 107 caisses are there: 101 CPAM, Lozère, four CGSS and Mayotte', () => {
  const names = departments.flatMap((number) => {
    const postcode = number === '2A' ? '20000' : number === '2B' ? '20200' : number.padEnd(5, '0');
    const found = caisseOf(postcode);
    return found.kind === 'several' ? found.names : found.kind === 'one' ? [found.name] : [];
  });
  expect(new Set(names).size).toBe(107);
});

test('each persona’s postcodes lead to the caisses of the kit', () => {
  for (const persona of everyone) {
    const kit = kits[persona];
    expect(caisseOf(kit['code-postal']!)).toEqual({ kind: 'one', name: kit['caisse'] });
    expect(caisseOf(kit['nouveau-code-postal']!)).toEqual({
      kind: 'one',
      name: kit['nouvelle-caisse'],
    });
  }
});
