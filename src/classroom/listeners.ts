/** Who wants to hear of changes. */
export class Listeners {
  readonly #all = new Set<() => void>();

  add(listener: () => void): () => void {
    // A function of one's own: the same listener may be added twice.
    const call = () => listener();
    this.#all.add(call);
    return () => void this.#all.delete(call);
  }

  tell(): void {
    for (const call of [...this.#all]) call();
  }
}
