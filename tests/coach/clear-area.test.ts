import { describe, expect, it } from 'vitest';
import { isEmpty, overlap, pageArea, veilPath, type Box } from '../../src/coach/clear-area';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const frame = box(100, 50, 900, 650);

describe('the page area of the simulated window', () => {
  it('is the whole frame where there is no mark', () => {
    expect(pageArea(frame, [])).toEqual(frame);
  });

  it('begins below the mark that goes from edge to edge', () => {
    expect(pageArea(frame, [box(100, 120, 900, 150)])).toEqual(box(100, 150, 900, 650));
  });

  it('takes the highest of several such marks', () => {
    const marks = [box(100, 400, 900, 430), box(100, 120, 900, 150)];
    expect(pageArea(frame, marks).top).toBe(150);
  });

  it('does not begin below a small mark', () => {
    expect(pageArea(frame, [box(300, 300, 500, 330)])).toEqual(frame);
  });

  it('reads rectangles of the browser, whose sides are not their own properties', () => {
    class Rect {
      get left() {
        return 100;
      }
      get top() {
        return 50;
      }
      get right() {
        return 900;
      }
      get bottom() {
        return 650;
      }
    }
    expect(pageArea(new Rect(), [box(100, 120, 900, 150)])).toEqual(box(100, 150, 900, 650));
  });
});

describe('the shape of the veil', () => {
  it('leaves every mark inside the page out', () => {
    const path = veilPath(frame, [box(300, 300, 500, 330)], 0);
    expect(path).toBe('M100 50H900V650H100ZM300 300H500V330H300Z');
  });

  it('follows the round lower corners of the frame', () => {
    expect(veilPath(frame, [], 16)).toBe(
      'M100 50H900V634A16 16 0 0 1 884 650H116A16 16 0 0 1 100 634Z',
    );
  });

  it('is nothing where the mark leaves no room', () => {
    expect(veilPath(frame, [box(100, 60, 900, 700)], 0)).toBe('M0 0');
  });
});

describe('the overlap of two rectangles', () => {
  it('is empty where they do not meet', () => {
    expect(isEmpty(overlap(frame, box(0, 0, 100, 40)))).toBe(true);
  });

  it('is what they share', () => {
    expect(overlap(frame, box(0, 0, 200, 60))).toEqual(box(100, 50, 200, 60));
  });
});
