/** Milliseconds of a clock that only goes forward. */
export type Clock = () => number;

export const steadyClock: Clock = () => performance.now();

export interface Rate {
  /** How many at once, after a rest. */
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket: so many at once, and so many a second for ever. */
export class Bucket {
  readonly #rate: Rate;
  readonly #clock: Clock;
  #left: number;
  #at: number;

  constructor(rate: Rate, clock: Clock = steadyClock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#left = rate.burst;
    this.#at = clock();
  }

  #refill(): void {
    const now = this.#clock();
    const earned = ((now - this.#at) / 1000) * this.#rate.perSecond;
    this.#left = Math.min(this.#rate.burst, this.#left + earned);
    this.#at = now;
  }

  /** Whether one more is allowed now; takes nothing. */
  get allows(): boolean {
    this.#refill();
    return this.#left >= 1;
  }

  /** Whether it is full again: it remembers nothing. */
  get rested(): boolean {
    this.#refill();
    return this.#left >= this.#rate.burst;
  }

  /** @returns false where there were not as many left; then nothing is taken */
  take(amount = 1): boolean {
    this.#refill();
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }
}

/** A bucket for each address, forgotten as soon as it is full again. */
export class Buckets {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #byKey = new Map<string, Bucket>();

  constructor(rate: Rate, clock: Clock = steadyClock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  get size(): number {
    return this.#byKey.size;
  }

  allows(key: string): boolean {
    return this.#byKey.get(key)?.allows ?? true;
  }

  take(key: string): boolean {
    const bucket = this.#byKey.get(key) ?? new Bucket(this.#rate, this.#clock);
    this.#byKey.set(key, bucket);
    return bucket.take();
  }

  forget(): void {
    for (const [key, bucket] of this.#byKey) {
      if (bucket.rested) this.#byKey.delete(key);
    }
  }
}
