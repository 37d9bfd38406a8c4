/** Which sentences are shown: all of them, or what is left to do. */
export class Remaining {
  only = $state(false);
  /** Worked on since the others were hidden: a row does not go from under the hands. */
  #touched = $state.raw<ReadonlySet<string>>(new Set());

  choose(only: boolean): void {
    this.#touched = new Set();
    this.only = only;
  }

  touch(sentence: string): void {
    this.#touched = new Set([...this.#touched, sentence]);
  }

  shows(sentence: string, isDone: boolean): boolean {
    return !this.only || !isDone || this.#touched.has(sentence);
  }
}
