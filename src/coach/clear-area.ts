/** What a rectangle of the screen needs for our sums; `DOMRect` fits. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export const isEmpty = (box: Box): boolean => box.right <= box.left || box.bottom <= box.top;

/** A mark that goes from edge to edge; what is above it is the browser, not the page. */
const spans = (mark: Box, frame: Box): boolean =>
  mark.right - mark.left >= 0.9 * (frame.right - frame.left);

const below = (mark: Box, { left, right, bottom }: Box): Box => ({
  left,
  top: mark.bottom,
  right,
  bottom,
});

/**
 * The part of the frame that is the simulated page: below the first mark that goes from edge to
 * edge; the whole frame where there is none.
 */
export function pageArea(frame: Box, marks: readonly Box[]): Box {
  const strip = marks.filter((mark) => spans(mark, frame)).sort((a, b) => a.top - b.top)[0];
  return strip ? overlap(frame, below(strip, frame)) : frame;
}

/**
 * The shape of the veil, as an SVG path: the page area without any mark, with the frame's round
 * lower corners.
 */
export function veilPath(frame: Box, marks: readonly Box[], radius: number): string {
  const area = pageArea(frame, marks);
  if (isEmpty(area)) return 'M0 0';
  const holes = marks.map((mark) => overlap(mark, area)).filter((hole) => !isEmpty(hole));
  return [lowerRound(area, radius), ...holes.map((hole) => lowerRound(hole, 0))].join('');
}

function lowerRound({ left, top, right, bottom }: Box, radius: number): string {
  const r = Math.max(0, Math.min(radius, (right - left) / 2, bottom - top));
  const corner = (x: number, y: number): string => (r > 0 ? `A${r} ${r} 0 0 1 ${x} ${y}` : '');
  return (
    `M${left} ${top}H${right}V${bottom - r}${corner(right - r, bottom)}` +
    `H${left + r}${corner(left, bottom - r)}Z`
  );
}
