import { expect, test } from 'vitest';
import { checksum } from '../../src/storage/checksum';

/** Text that is its own canonical form: a sum to compare with what others compute. */
const plain = (text: string) => ({ toJSON: () => text });

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('is the FNV-1a that everybody has: %o', (text, expected) => {
  expect(fnv(`"${text}"`)).toBe(checksum(plain(text)));
  expect(fnv(text)).toBe(expected);
});

/** Written apart, with whole numbers of any length; its own test is the published values. */
function fnv(text: string): number {
  let sum = 0x811c9dc5n;
  for (const byte of new TextEncoder().encode(text)) {
    sum = ((sum ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n;
  }
  return Number(sum);
}

test('does not depend on the order of fields, at any depth', () => {
  const one = { a: 1, b: { c: 'é', d: true } };
  const other = { b: { d: true, c: 'é' }, a: 1 };
  expect(checksum(one)).toBe(checksum(other));
});

test('differs with any value, any name, and what came before', () => {
  const sums = [{ a: 1 }, { a: '1' }, { b: 1 }, { a: 2 }, { a: 1, b: 1 }].map((row) =>
    checksum(row),
  );
  expect(new Set([...sums, checksum({ a: 1 }, 7)]).size).toBe(6);
});

test('continues: the same rows in another order give another sum', () => {
  const [one, two] = [{ a: 1 }, { a: 2 }];
  expect(checksum(two, checksum(one))).not.toBe(checksum(one, checksum(two)));
});
