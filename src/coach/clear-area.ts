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

/** What is left of a rectangle without another one: up to four pieces. */
export function without(box: Box, hole: Box): Box[] {
  const { left, top, right, bottom } = overlap(box, hole);
  if (isEmpty({ left, top, right, bottom })) return [box];
  return [
    { ...box, bottom: top },
    { ...box, top: bottom },
    { left: box.left, top, right: left, bottom },
    { left: right, top, right: box.right, bottom },
  ].filter((piece) => !isEmpty(piece));
}

export interface Veil {
  /** What holds the simulated computer. */
  readonly frame: Box;
  /** Of its lower corners, in pixels. */
  readonly radius: number;
  /** What is never dark. */
  readonly marks: readonly Box[];
  /** Around what is lit. */
  readonly hole: Box;
  readonly holeRadius: number;
}

/**
 * The shape of the veil, as an SVG path to be filled by the rule « evenodd »: the page area, with
 * the frame's round lower corners, without any mark and without the hole.
 */
export function veilPath({ frame, radius, marks, hole, holeRadius }: Veil): string {
  const area = pageArea(frame, marks);
  if (isEmpty(area)) return 'M0 0';
  const lit = overlap(hole, area);
  // Where two holes lay over each other it would be dark again.
  const clear = marks.flatMap((mark) => without(overlap(mark, area), lit));
  return [
    lowerRound(area, radius),
    ...(isEmpty(lit) ? [] : [round(lit, holeRadius)]),
    ...clear.filter((box) => !isEmpty(box)).map((box) => lowerRound(box, 0)),
  ].join('');
}

const roundest = (radius: number, { left, top, right, bottom }: Box): number =>
  Math.max(0, Math.min(radius, (right - left) / 2, (bottom - top) / 2));

const corner = (radius: number, x: number, y: number): string =>
  radius > 0 ? `A${radius} ${radius} 0 0 1 ${x} ${y}` : '';

function lowerRound(box: Box, radius: number): string {
  const { left, top, right, bottom } = box;
  const r = roundest(radius, box);
  return (
    `M${left} ${top}H${right}V${bottom - r}${corner(r, right - r, bottom)}` +
    `H${left + r}${corner(r, left, bottom - r)}Z`
  );
}

function round(box: Box, radius: number): string {
  const { left, top, right, bottom } = box;
  const r = roundest(radius, box);
  return (
    `M${left + r} ${top}H${right - r}${corner(r, right, top + r)}` +
    `V${bottom - r}${corner(r, right - r, bottom)}` +
    `H${left + r}${corner(r, left, bottom - r)}V${top + r}${corner(r, left + r, top)}Z`
  );
}
