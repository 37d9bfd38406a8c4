import { describe, expect, it } from 'vitest';
import {
  isEmpty,
  overlap,
  pageArea,
  veilPath,
  without,
  type Box,
  type Veil,
} from '../../src/coach/clear-area';

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
  const away = box(0, 0, 50, 40);
  const veil = (more: Partial<Veil>): string =>
    veilPath({ frame, radius: 0, marks: [], hole: away, holeRadius: 0, ...more });

  it('leaves what is lit out, with round corners', () => {
    const hole = box(200, 200, 300, 260);
    expect(veil({ hole, holeRadius: 10 })).toBe(
      'M100 50H900V650H100Z' +
        'M210 200H290A10 10 0 0 1 300 210V250A10 10 0 0 1 290 260' +
        'H210A10 10 0 0 1 200 250V210A10 10 0 0 1 210 200Z',
    );
  });

  it('leaves every mark inside the page out', () => {
    const path = veil({ marks: [box(300, 300, 500, 330)] });
    expect(path).toBe('M100 50H900V650H100ZM300 300H500V330H300Z');
  });

  it('does not darken a mark that reaches into what is lit', () => {
    const path = veil({ marks: [box(300, 300, 500, 330)], hole: box(400, 200, 600, 400) });
    const [, lit, mark, ...more] = path.split('Z');
    expect(lit).toBe('M400 200H600V400H400V200');
    expect(mark).toBe('M300 300H400V330H300');
    expect(more).toEqual(['']);
  });

  it('follows the round lower corners of the frame', () => {
    expect(veil({ radius: 16 })).toBe(
      'M100 50H900V634A16 16 0 0 1 884 650H116A16 16 0 0 1 100 634Z',
    );
  });

  it('is nothing where the mark leaves no room', () => {
    expect(veil({ marks: [box(100, 60, 900, 700)] })).toBe('M0 0');
  });
});

describe('a rectangle without another one', () => {
  it('is itself where they do not meet, and nothing where it is covered', () => {
    expect(without(frame, box(0, 0, 50, 40))).toEqual([frame]);
    expect(without(box(200, 200, 300, 300), frame)).toEqual([]);
  });

  it('is what lies around a hole in its middle', () => {
    expect(without(box(0, 0, 100, 100), box(40, 30, 60, 70))).toEqual([
      box(0, 0, 100, 30),
      box(0, 70, 100, 100),
      box(0, 30, 40, 70),
      box(60, 30, 100, 70),
    ]);
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
