import { limits, type Handout } from '../classroom/messages';
import { steadyClock, type Clock } from './bucket';

/** Bytes of all sessions together: what a relay holds stays bounded. */
const most = 64 * limits.handout;
/** No session lasts longer; one that ends elsewhere is not told of here. */
const lifetime = 12 * 3_600_000;

interface Kept {
  readonly handout: Handout;
  readonly bytes: number;
}

interface Shelf {
  readonly since: number;
  readonly byName: Map<string, Kept>;
}

/** What facilitators handed over for their learners: in memory alone, until their session ends. */
export class Handouts {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #byCode = new Map<string, Shelf>();

  constructor(clock: Clock = steadyClock, bytes = most) {
    this.#clock = clock;
    this.#most = bytes;
  }

  /** Bytes that are held. */
  get size(): number {
    const all = [...this.#byCode.values()].flatMap(({ byName }) => [...byName.values()]);
    return all.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Takes one in, in the place of an earlier one of that name. @returns false where there is no room */
  put(code: string, name: string, handout: Handout): boolean {
    this.#forgetOld();
    const shelf = this.#byCode.get(code) ?? { since: this.#clock(), byName: new Map() };
    const before = shelf.byName.get(name);
    const bytes = Buffer.byteLength(JSON.stringify(handout));
    const isFull = !before && shelf.byName.size >= limits.handouts;
    if (isFull || this.size - (before?.bytes ?? 0) + bytes > this.#most) return false;
    shelf.byName.set(name, { handout, bytes });
    this.#byCode.set(code, shelf);
    return true;
  }

  get(code: string, name: string): Handout | undefined {
    return this.#byCode.get(code)?.byName.get(name)?.handout;
  }

  names(code: string): string[] {
    return [...(this.#byCode.get(code)?.byName.keys() ?? [])];
  }

  drop(code: string): void {
    this.#byCode.delete(code);
  }

  #forgetOld(): void {
    const oldest = this.#clock() - lifetime;
    for (const [code, { since }] of this.#byCode) if (since <= oldest) this.drop(code);
  }
}
