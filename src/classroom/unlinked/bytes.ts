const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A whole number from 0 on: seven bits a byte, the least first. */
export function number(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

/** Bytes behind their count. */
export function block(bytes: readonly number[]): number[] {
  return [bytes.length, ...bytes];
}

/** A name of the wire (letters, digits, `-`, `_`): six bits a character, behind their count. */
export function slug(text: string): number[] {
  const bits = [...text].map((each) => letters.indexOf(each).toString(2).padStart(6, '0')).join('');
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return [text.length, ...bytes.map((byte) => parseInt(byte.padEnd(8, '0'), 2))];
}

/** Reads what was written with the functions above; throws a RangeError where there is no more. */
export class Reader {
  #at = 0;

  constructor(private readonly bytes: readonly number[]) {}

  get ended(): boolean {
    return this.#at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let weight = 1; weight <= 128 ** 4; weight *= 128) {
      const byte = this.#byte();
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
    throw new RangeError('No such number.');
  }

  block(): number[] {
    return this.#take(this.#byte());
  }

  slug(): string {
    const length = this.#byte();
    const bytes = this.#take(Math.ceil((length * 6) / 8));
    const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const groups = bits.slice(0, length * 6).match(/.{6}/g) ?? [];
    return groups.map((group) => letters[parseInt(group, 2)] ?? '').join('');
  }

  #byte(): number {
    return this.#take(1)[0] ?? 0;
  }

  #take(count: number): number[] {
    const taken = this.bytes.slice(this.#at, this.#at + count);
    if (taken.length < count) throw new RangeError('The end was reached.');
    this.#at += count;
    return taken;
  }
}
