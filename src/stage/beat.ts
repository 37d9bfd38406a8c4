/** A wait that can be held, as a watch is stopped, and goes on with what was left of it. */
export class Beat {
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #left = 0;
  #done: (() => void) | undefined;

  /** One wait at a time: a new one takes the place of the last, which never ends. */
  wait(time: number): Promise<void> {
    this.drop();
    this.#left = time;
    return new Promise((done) => {
      this.#done = done;
      if (!this.#held) this.#run();
    });
  }

  hold(): void {
    if (this.#held) return;
    this.#held = true;
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    if (this.#done) this.#run();
  }

  /** The wait under way never ends. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#done = undefined;
  }

  #run(): void {
    this.#since = performance.now();
    const done = this.#done;
    this.#timer = setTimeout(() => {
      this.#done = undefined;
      done?.();
    }, this.#left);
  }
}
