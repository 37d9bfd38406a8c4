/** Milliseconds after which the same words are another step back: about a thought. */
const breath = 1_000;

/** States that can be gone back to, without limit, and forward again. */
export class Past<State> {
  readonly #before: State[] = [];
  #after: State[] = [];
  /** What the last change was about, so that the letters of one word are one step back. */
  #about: string | undefined;
  #at = 0;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now()) {}

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /**
   * A change is made.
   * @param from the state before it
   * @param about changes in a row about the same thing are one; undefined is never the same
   */
  note(from: State, about?: string): void {
    const isSoon = this.now() - this.#at < breath;
    const goesOn = about !== undefined && about === this.#about && isSoon && this.canUndo;
    if (!goesOn) this.#before.push(from);
    this.#about = about;
    this.#at = this.now();
    this.#after = [];
  }

  /** The next change is another step, whatever it is about. */
  pause(): void {
    this.#about = undefined;
  }

  /** @returns the state before `now`; undefined where there is none */
  undo(now: State): State | undefined {
    const to = this.#before.pop();
    if (to !== undefined) this.#after.push(now);
    this.#about = undefined;
    return to;
  }

  redo(now: State): State | undefined {
    const to = this.#after.pop();
    if (to !== undefined) this.#before.push(now);
    this.#about = undefined;
    return to;
  }
}
