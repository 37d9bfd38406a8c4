import { normalise } from './places';

/**
 * A short fingerprint of a file's content (two interleaved 32-bit multiplicative hashes), so that
 * a run knows whether the file has changed. Not for security.
 */
export function contentHash(source: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const letter of normalise(source)) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return hex(a) + hex(b);
}

const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
