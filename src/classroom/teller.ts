import type { Clock } from './clock';
import { Listeners } from './listeners';
import { times } from './times';

/** Tells of a change at once, then a few times a second, however much comes in. */
export class Teller {
  readonly #listeners = new Listeners();
  readonly #clock: Clock;
  #told = Number.NEGATIVE_INFINITY;
  #waiting = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  tell(): void {
    if (this.#waiting) return;
    const wait = this.#told + times.glance - this.#clock.now();
    if (wait <= 0) return this.#tellNow();
    this.#waiting = true;
    this.#clock.after(wait, () => {
      this.#waiting = false;
      this.#tellNow();
    });
  }

  #tellNow(): void {
    this.#told = this.#clock.now();
    this.#listeners.tell();
  }
}
