import { Inflate } from 'fflate';
import type { Packed } from './directory';
import { Refused } from './refusal';

/** Packed bytes unpacked at a time: they become a thousand times as many at most (RFC 1951). */
const slice = 4 * 1024;

/**
 * The bytes of a file, unpacked piece by piece until it ends or exceeds.
 * @throws Refused
 */
export function unpacked(file: Packed, most: number): Uint8Array<ArrayBuffer> {
  const bytes = file.deflated ? inflated(file.bytes, most) : stored(file.bytes, most);
  if (crc32(bytes) !== file.crc) throw new Refused('damaged');
  return bytes;
}

function stored(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  if (bytes.length > most) throw new Refused('tooBig');
  return Uint8Array.from(bytes);
}

function inflated(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new Refused('tooBig');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += slice) {
      stream.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    }
  } catch (problem) {
    throw problem instanceof Refused ? problem : new Refused('damaged');
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of archives (ISO 3309, as in PKWARE APPNOTE 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
