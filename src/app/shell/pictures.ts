/**
 * Learners' pictures: our own drawings on a 48 × 48 square, told apart by shape, not colour.
 * `fill` is a soft ground under the line drawing.
 */
export const pictures = {
  marguerite: {
    fill: 'M24 14a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
    line: 'M24 14.5c-3-3.2-2.6-8 0-9.5 2.6 1.5 3 6.3 0 9.5zM29.5 17.5c.6-4.3 4.3-7 7.200-6.3.8 3-1.900 6.800-6.200 7.3M30.5 22c4.100-1.3 8.200.8 8.800 3.800-2.200 2.200-6.800 1.700-9.400-1.700M26 26c3.400 2.6 3.900 7.200 1.700 9.400-3-.6-5-4.700-3.700-8.800M18.5 17.5c-.6-4.3-4.3-7-7.200-6.3-.8 3 1.900 6.800 6.200 7.3M17.5 22c-4.100-1.3-8.200.8-8.800 3.800 2.200 2.200 6.800 1.700 9.400-1.700M24 14a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM24 36v7',
  },
  tulipe: {
    fill: 'M15 12c0 11 2 16 9 16s9-5 9-16l-5 5-4-7-4 7z',
    line: 'M15 12c0 11 2 16 9 16s9-5 9-16l-5 5-4-7-4 7zM24 28v15M24 42c-6 0-9-3-9.5-8.5 5 0 8.5 2.5 9.5 7.5M24 42c6 0 9-3 9.5-8.5-5 0-8.5 2.5-9.5 7.5',
  },
  feuille: {
    fill: 'M11 37C6 21 17 9 38 9c1 20-9 32-27 28z',
    line: 'M11 37C6 21 17 9 38 9c1 20-9 32-27 28zM7 42c6-10 12-16 21-22M19 28v-8M19 28h9',
  },
  cactus: {
    fill: 'M15 35h18l-2 9H17z',
    line: 'M15 35h18l-2 9H17zM20 35V12a4 4 0 0 1 8 0v23M20 28h-4a5 5 0 0 1-5-5v-4M28 25h4a5 5 0 0 0 5-5v-3M24 15v.01M24 21v.01M24 27v.01',
  },
  chat: {
    fill: 'M10 8v20c0 7 6 12 14 12s14-5 14-12V8l-9 7H19z',
    line: 'M10 8v20c0 7 6 12 14 12s14-5 14-12V8l-9 7H19zM18 24v1.5M30 24v1.5M22.5 29.5h3L24 31.200zM24 31.200V33M24 33c-1.5 1.800-4 1.800-5 .4M24 33c1.5 1.800 4 1.800 5 .4M4 28l7 1M4 34l7-1.5M44 28l-7 1M44 34l-7-1.5',
  },
  oiseau: {
    fill: 'M9 25c0-8 6-14 14-14s11 5 11 11c0 10-7 16-16 16-6 0-9-6-9-13z',
    line: 'M34 20l8 3-8 3M34 22c0-6-4-11-11-11-8 0-14 6-14 14L4 36c8 0 9 2 14 2 9 0 16-6 16-16zM28 18v.01M14 25c5-1 9 1 11 6M19 38l-1 6M25 36.5l1 6.5',
  },
  poisson: {
    fill: 'M6 24c5-9 12-12 18-12s11 5 13 12c-2 7-7 12-13 12S11 33 6 24z',
    line: 'M6 24c5-9 12-12 18-12s10 4 13 10l6-7v18l-6-7c-3 6-7 10-13 10S11 33 6 24zM14 22v.01M21 17c3 4 3 10 0 14M27 24h4',
  },
  tortue: {
    fill: 'M9 32c0-9 6-16 14-16s14 7 14 16z',
    line: 'M9 32c0-9 6-16 14-16s14 7 14 16zM37 29c1-6 7-7 8-3 .5 3-3 6-8 6M41 27v.01M9 32H4M13 32v6h5v-6M28 32v6h5v-6M23 16l-6 7 2 9M23 16l6 7-2 9M17 23h12',
  },
  pomme: {
    fill: 'M24 16c-4-3-14-2-14 9 0 9 6 17 10 17 2 0 2.5-1 4-1s2 1 4 1c4 0 10-8 10-17 0-11-10-12-14-9z',
    line: 'M24 16c-4-3-14-2-14 9 0 9 6 17 10 17 2 0 2.5-1 4-1s2 1 4 1c4 0 10-8 10-17 0-11-10-12-14-9zM24 16c0-4-1-7-3-10M24 12c1-4 5-6 9-5-.5 4-4 6-9 5z',
  },
  cerises: {
    fill: 'M15 27a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM33 24a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z',
    line: 'M15 27a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM33 24a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM15 27C16 17 20 11 27 6c1 7 3 12 6 18M27 6c6-2 11 0 14 5-6 2-11 0-14-5z',
  },
  poire: {
    fill: 'M24 11c-5 0-6 5-7 10-1.5 5-6 7-6 13 0 5 5 9 13 9s13-4 13-9c0-6-4.5-8-6-13-1-5-2-10-7-10z',
    line: 'M24 11c-5 0-6 5-7 10-1.5 5-6 7-6 13 0 5 5 9 13 9s13-4 13-9c0-6-4.5-8-6-13-1-5-2-10-7-10zM24 11c0-3 1-5 3-7M16 34c0 2.5 2 4 4.5 4.5',
  },
  citron: {
    fill: 'M8 30C8 18 18 9 30 10c3-2 7-2 8 0s1 5-1 8c2 12-7 22-19 22-3 1-7 1-8-1s-3-5-2-9z',
    line: 'M8 30C8 18 18 9 30 10c3-2 7-2 8 0s1 5-1 8c2 12-7 22-19 22-3 1-7 1-8-1s-3-5-2-9zM16 26c1.5-4 4-6.5 8-8',
  },
  cle: {
    fill: 'M16 6a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
    line: 'M16 6a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM16 12.5v5M13.5 15h5M22.5 21.5 42 41M35 34l-5 5M40 39l-3.5 3.5',
  },
  marteau: {
    fill: 'M9 9h22l7 7H29v4H9z',
    line: 'M9 9h20c4 0 8 3 9 8-4-2-6-2-9-1v4H9zM17 20h7l1 23h-9z',
  },
  ciseaux: {
    fill: 'M13 30a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM35 30a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
    line: 'M13 30a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM35 30a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM16 31 32 6M32 31 16 6M24 22v.01',
  },
  arrosoir: {
    fill: 'M16 19h18v22H16z',
    line: 'M16 19h18v22H16zM16 33 6 19M3 21l6-4.5M20 19c0-6 2-9 5-9s5 3 5 9M34 24c7-1 9 3 9 7s-3 7-9 6',
  },
} as const;

export type PictureName = keyof typeof pictures;

export const pictureNames = Object.keys(pictures) as PictureName[];

/** The drawing of a learner; the first one where the name is not known (an older file). */
export function pictureOf(name: string | undefined): PictureName {
  return pictureNames.find((each) => each === name) ?? 'tulipe';
}

/** A drawing for someone who has not chosen yet. */
export function anyPicture(): PictureName {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return pictureNames[number % pictureNames.length] ?? 'tulipe';
}
