import { Bucket, Buckets, steadyClock, type Clock, type Rate } from './bucket';

interface Patience {
  readonly each: Rate;
  readonly all: Rate;
}

/** Thirty learners behind one address mistype; a guesser needs years at one a second. */
const codes: Patience = {
  each: { burst: 60, perSecond: 1 },
  all: { burst: 600, perSecond: 5 },
};

/** A million PINs: under two hundred wrong ones an hour, from everywhere together. */
const pins: Patience = {
  each: { burst: 5, perSecond: 1 / 60 },
  all: { burst: 20, perSecond: 1 / 20 },
};

/** Newcomers from one address. */
const newcomers: Rate = { burst: 45, perSecond: 0.5 };

/** Wrong tries of one kind: of each address, and of all together. */
class Guesses {
  readonly #each: Buckets;
  readonly #all: Bucket;

  constructor({ each, all }: Patience, clock: Clock) {
    this.#each = new Buckets(each, clock);
    this.#all = new Bucket(all, clock);
  }

  /** Whether one more try is looked at. */
  allows(caller: string): boolean {
    return this.#all.allows && this.#each.allows(caller);
  }

  wrong(caller: string): void {
    this.#each.take(caller);
    this.#all.take();
  }

  forget(): void {
    this.#each.forget();
  }
}

/** How often one may try. Addresses are kept in memory until their tries are forgotten. */
export class Tries {
  readonly codes: Guesses;
  readonly pins: Guesses;
  readonly newcomers: Buckets;
  readonly #clock: Clock;
  #forgotAt: number;

  constructor(clock: Clock = steadyClock) {
    this.#clock = clock;
    this.#forgotAt = clock();
    this.codes = new Guesses(codes, clock);
    this.pins = new Guesses(pins, clock);
    this.newcomers = new Buckets(newcomers, clock);
  }

  /** Forgets, now and then, the addresses that have rested. */
  forget(): void {
    if (this.#clock() - this.#forgotAt < 60_000) return;
    this.#forgotAt = this.#clock();
    this.codes.forget();
    this.pins.forget();
    this.newcomers.forget();
  }
}
