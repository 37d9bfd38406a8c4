import type { Memory } from '../lesson/ports';

export type Mode = ReturnType<Memory['mode']>;

/** Whether things are kept, and who wants to hear when that changes. */
export class Modes {
  #now: Mode = 'kept';
  readonly #listeners = new Set<(mode: Mode) => void>();

  get now(): Mode {
    return this.#now;
  }

  listen(listener: (mode: Mode) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  turn(mode: Mode): void {
    if (this.#now === mode) return;
    this.#now = mode;
    for (const listener of [...this.#listeners]) listener(mode);
  }

  /** Logs what kind of problem it is, never its message, which may quote a row. */
  fall(problem: unknown): void {
    if (this.#now === 'kept') console.warn('memory-only:', nameOf(problem));
    this.turn('memory-only');
  }
}

const nameOf = (problem: unknown): string =>
  problem instanceof Error || problem instanceof DOMException ? problem.name : typeof problem;
