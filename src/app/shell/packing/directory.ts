import { limits } from './limits';
import { Refused } from './refusal';

/** A file in an archive, still packed. */
export interface Packed {
  readonly path: string;
  /** Its bytes in the archive. */
  readonly bytes: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
}

/** Signatures and sizes of the records (PKWARE APPNOTE 6.3, 4.3). */
const local = { signature: 0x04034b50, size: 30 };
const central = { signature: 0x02014b50, size: 46 };
const end = { signature: 0x06054b50, size: 22 };

/** `PK`, and a letter that no text has: also an archive of nothing, or one cut in pieces. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0x20) < 0x09;
}

/**
 * Reads what an archive holds. Only the plain kind is known: one disk, nothing encrypted, no bytes
 * but the files and their directory, each file in a place of its own.
 * @throws Refused
 */
export function readDirectory(bytes: Uint8Array): readonly Packed[] {
  const view = viewOf(bytes);
  const last = findEnd(view);
  const count = view.getUint16(last + 10, true);
  const size = view.getUint32(last + 12, true);
  const start = view.getUint32(last + 16, true);
  if (count > limits.entries) throw new Refused('tooBig');
  if (start + size !== last) throw new Refused('damaged');
  const entries: { readonly file: Packed; readonly from: number; readonly to: number }[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    const { next, ...entry } = readEntry(bytes, view, at, start);
    entries.push(entry);
    at = next;
  }
  if (at !== last) throw new Refused('damaged');
  refuseOverlaps(entries);
  return entries.map(({ file }) => file);
}

/** The archive ends with it: what follows, or lies hidden before, is nobody's. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - end.size - 0xffff);
  for (let at = view.byteLength - end.size; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== end.signature) continue;
    const comment = view.getUint16(at + 20, true);
    const oneDisk = view.getUint32(at + 4, true) === 0;
    const whole = view.getUint16(at + 8, true) === view.getUint16(at + 10, true);
    if (at + end.size + comment === view.byteLength && oneDisk && whole) return at;
  }
  throw new Refused('damaged');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number) {
  need(at + central.size <= bytes.length && view.getUint32(at, true) === central.signature);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  const comment = view.getUint16(at + 32, true);
  const from = view.getUint32(at + 42, true);
  const nameAt = at + central.size;
  need(nameAt + nameLength <= bytes.length);
  need((view.getUint16(at + 8, true) & 1) === 0 && (method === 0 || method === 8));
  const name = bytes.subarray(nameAt, nameAt + nameLength);
  const data = dataOf(bytes, view, { from, method, name });
  const to = data + packed;
  need(to <= limit);
  const file = { path: pathOf(name), bytes: bytes.subarray(data, to), deflated: method === 8, crc };
  return { file, from, to, next: nameAt + nameLength + extra + comment };
}

/** Where the bytes of a file begin; its own header must say the same as the directory. */
function dataOf(
  bytes: Uint8Array,
  view: DataView,
  { from, method, name }: { from: number; method: number; name: Uint8Array },
): number {
  need(from + local.size <= bytes.length && view.getUint32(from, true) === local.signature);
  need(view.getUint16(from + 8, true) === method);
  const nameLength = view.getUint16(from + 26, true);
  const nameAt = from + local.size;
  const own = bytes.subarray(nameAt, nameAt + nameLength);
  need(own.length === name.length && own.every((byte, at) => byte === name[at]));
  return nameAt + nameLength + view.getUint16(from + 28, true);
}

/** Every known name is plain ASCII: any other letter makes it an unknown one. */
function pathOf(name: Uint8Array): string {
  return String.fromCharCode(...name.subarray(0, 300));
}

function refuseOverlaps(entries: readonly { readonly from: number; readonly to: number }[]): void {
  const inOrder = [...entries].sort((a, b) => a.from - b.from);
  need(inOrder.every(({ from }, at) => from >= (inOrder[at - 1]?.to ?? 0)));
}

function need(holds: boolean): void {
  if (!holds) throw new Refused('damaged');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
