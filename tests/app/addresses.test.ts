import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownAddress } from '../../src/app/shell/trusted-addresses';

const base = 'https://essai.example/';
afterEach(() => vi.unstubAllEnvs());

describe('script addresses', () => {
  it.each(['/sw.js', '/assets/worker-a1b2.js', '/assets/author/check.worker-A_1.js'])(
    'let our own worker %s in',
    (address) => {
      expect(ownAddress(address, base)).toBe(new URL(address, base).href);
    },
  );

  it('let in the worker as the development server has it, and only there', () => {
    const address = '/src/app/shell/checker/worker.ts?worker_file&type=module';
    expect(ownAddress(address, base)).toBe(new URL(address, base).href);
    expect(() => ownAddress('/src/app/shell/checker/hire.ts', base)).toThrow(TypeError);
    vi.stubEnv('DEV', false);
    expect(() => ownAddress(address, base)).toThrow(TypeError);
  });

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
