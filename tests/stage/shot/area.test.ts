import { describe, expect, it } from 'vitest';
import { closeTo, ringRound, wholeScreen, type Area } from '../../../src/stage/shot/area';

const holds = (outer: Area, inner: Area) =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.left + outer.width >= inner.left + inner.width - 1e-9 &&
  outer.top + outer.height >= inner.top + inner.height - 1e-9;

const small = { left: 30, top: 20, width: 6, height: 2 };

describe('a close view', () => {
  it('has the thing in its middle, with its surroundings', () => {
    const view = closeTo([small]);
    expect(view.left + view.width / 2).toBeCloseTo(33);
    expect(view.top + view.height / 2).toBeCloseTo(21);
    expect(view.width).toBeLessThan(wholeScreen.width / 1.5);
  });

  it.each([
    { left: 0, top: 0, width: 4, height: 2 },
    { left: 60, top: 38, width: 4, height: 2 },
    { left: 2, top: 5, width: 58, height: 3 },
    { left: 10, top: 2, width: 20, height: 20 },
  ])('shows %o whole and stays on the screen', (target) => {
    const view = closeTo([target]);
    expect(holds(view, target)).toBe(true);
    expect(holds(wholeScreen, view)).toBe(true);
  });

  it('shows all the things between which one chooses', () => {
    const other = { left: 30, top: 28, width: 6, height: 2 };
    const view = closeTo([small, other]);
    expect(holds(view, small) && holds(view, other)).toBe(true);
  });

  it('is the whole screen where nothing is pointed at', () => {
    expect(closeTo([])).toEqual(wholeScreen);
  });
});

describe('a ring', () => {
  it('goes round the thing with a gap', () => {
    expect(ringRound(small, wholeScreen, 1)).toEqual({ left: 29, top: 19, width: 8, height: 4 });
  });

  it('is not cut by the edge of the picture', () => {
    const corner = { left: 0, top: 0, width: 4, height: 2 };
    expect(ringRound(corner, wholeScreen, 1)).toEqual({ left: 0, top: 0, width: 5, height: 3 });
  });
});
