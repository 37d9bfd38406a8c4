import { expect, test, vi } from 'vitest';
import { newId } from '../../src/storage/ids';

test('ten thousand names are all different', () => {
  const names = new Set(Array.from({ length: 10_000 }, newId));
  expect(names.size).toBe(10_000);
});

test('names need no secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(171) });
  expect(newId()).toBe('ab'.repeat(16));
  vi.unstubAllGlobals();
});
