import decodeQR from 'qr/decode.js';

/** Longest side of a frame that is searched: enough for a code that fills a third of it. */
export const longestSide = 800;

/**
 * The text of the first QR code in a picture.
 * @param image RGBA, row by row
 * @returns undefined where none is seen
 */
export function textIn(image: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}): string | undefined {
  try {
    return decodeQR({ width: image.width, height: image.height, data: image.data });
  } catch {
    return undefined;
  }
}
