/** Lengths of the map, in rem: it grows with the words. */
export const box = { width: 16, height: 6.5 } as const;
export const label = { width: 15, height: 2.75 } as const;
export const columnGap = 1.5;
export const laneWidth = 1;
/** In a gap between rows: what bends stands above the words, the arrow below them. */
export const bend = 1.5;
export const arrow = 0.75;

export interface Point {
  readonly x: number;
  readonly y: number;
}
