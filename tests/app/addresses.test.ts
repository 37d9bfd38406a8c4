import { describe, expect, it } from 'vitest';
import { ownAddress } from '../../src/app/shell/trusted-addresses';

const base = 'https://essai.example/';

describe('script addresses', () => {
  it.each(['/sw.js', '/assets/worker-a1b2.js', '/assets/author/check.worker-A_1.js'])(
    'let our own worker %s in',
    (address) => {
      expect(ownAddress(address, base)).toBe(new URL(address, base).href);
    },
  );

  it.each([
    'https://ailleurs.example/sw.js',
    '//ailleurs.example/sw.js',
    'javascript:alert(1)',
    'data:text/javascript,1',
    'blob:https://essai.example/1',
    '/assets/main.js',
    '/scenarios/worker.js',
    '/sw.js/../evil.js',
  ])('refuse %s', (address) => {
    expect(() => ownAddress(address, base)).toThrow(TypeError);
  });
});
