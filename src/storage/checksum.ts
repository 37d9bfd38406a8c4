const offset = 0x811c9dc5;
const prime = 0x01000193;
const utf8 = new TextEncoder();

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo; its offset and prime), over the UTF-8 bytes of a row's
 * canonical form. It finds accidents, such as a file that the browser lost a part of; it is no
 * protection from somebody who means it.
 * @param before the sum that this one continues
 */
export function checksum(row: object, before = offset): number {
  let sum = before;
  for (const byte of utf8.encode(canonical(row))) sum = Math.imul(sum ^ byte, prime);
  return sum >>> 0;
}

/** JSON with the fields of every object in the order of their names. */
const canonical = (row: object): string =>
  JSON.stringify(row, (_, value: unknown) => sorted(value));

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, value[name as keyof typeof value]]));
}
