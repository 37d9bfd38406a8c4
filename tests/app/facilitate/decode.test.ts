import { describe, expect, it } from 'vitest';
import { textIn } from '../../../src/app/facilitate/collect/decode';
import { unlinked } from '../../../src/classroom/unlinked';
import { aState } from '../../classroom/a-state';
import { frameOf } from '../../support/qr-frame';

const text = unlinked.picture('Ab3_-xYz9012', aState());

describe('what the camera sees', () => {
  it('is read from a screen that fills a third of the picture', () => {
    expect(textIn(frameOf(text, { module: 4 }))).toBe(text);
  });

  it('is read in a dark room and through noise', () => {
    expect(textIn(frameOf(text, { dark: 25, light: 95, noise: 1 }))).toBe(text);
    expect(textIn(frameOf(text, { dark: 60, light: 160, noise: 3 }))).toBe(text);
  });

  it('may be a code of another size', () => {
    const long = unlinked.picture('x'.repeat(32), aState({ name: 'é'.repeat(24) }));
    expect(textIn(frameOf(long))).toBe(long);
  });

  it('is nothing where there is no code', () => {
    const data = new Uint8ClampedArray(64 * 48 * 4).fill(120);
    expect(textIn({ width: 64, height: 48, data })).toBeUndefined();
  });
});
