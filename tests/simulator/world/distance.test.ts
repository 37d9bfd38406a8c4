import { expect, test } from 'vitest';
import { distance, within, withinPrefix } from '../../../src/simulator/world/distance';

test.each([
  ['', '', 0],
  ['ameli', 'ameli', 0],
  ['ameli', 'amelie', 1],
  ['ameli', 'amali', 1],
  ['ameli', 'ameil', 1],
  ['ameli', '', 5],
  ['258', '852', 2],
  ['chat', 'chien', 3],
])('« %s » and « %s » are %i edits apart', (a, b, edits) => {
  expect(distance(a, b)).toBe(edits);
  expect(distance(b, a)).toBe(edits);
  expect(within(a, b, edits)).toBe(true);
  expect(within(a, b, edits - 1)).toBe(false);
});

test('a text may be near a beginning of another', () => {
  expect(withinPrefix('FR76 99', 'FR76 9999 9000', 0)).toBe(true);
  expect(withinPrefix('FR67 98', 'FR76 9999 9000', 2)).toBe(true);
  expect(withinPrefix('BE71 00', 'FR76 9999 9000', 2)).toBe(false);
  expect(withinPrefix('FR76 9999 9000 115', 'FR76', 2)).toBe(false);
});
