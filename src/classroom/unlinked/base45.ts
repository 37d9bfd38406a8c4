/** The 45 characters that a QR code packs most tightly (RFC 9285). */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Two bytes become three characters, a last single one two (RFC 9285). */
export function toBase45(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.slice(at, at + 2);
    text += low === undefined ? written(high, 2) : written(high * 256 + low, 3);
  }
  return text;
}

/** @returns undefined for whatever `toBase45` does not write */
export function fromBase45(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((each) => digits.indexOf(each));
    const value = group.reduceRight((sum, digit) => sum * 45 + digit, 0);
    const pair = group.length === 3;
    if (group.length === 1 || group.includes(-1) || value > (pair ? 0xffff : 0xff))
      return undefined;
    bytes.push(...(pair ? [value >> 8, value & 0xff] : [value]));
  }
  return bytes;
}

/** The least digit first. */
function written(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 45)) {
    text += digits[rest % 45] ?? '';
  }
  return text;
}
