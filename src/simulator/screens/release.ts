/**
 * Holds the value of a field that was left by pressing elsewhere until that press is over: a message
 * that appears under the field would move the button away from under the pointer, and lose the press.
 */
export class Release {
  #pressing = false;
  #held: (() => void)[] = [];

  /** Does it now, or once the pointer is released. */
  whenReleased(commit: () => void): void {
    if (this.#pressing) this.#held.push(commit);
    else commit();
  }

  /** Does now what was held back. */
  flush(): void {
    const held = this.#held;
    this.#held = [];
    for (const commit of held) commit();
  }

  /** Listens to the pointer on this element's document. @returns what stops it */
  listen(element: HTMLElement): () => void {
    const document = element.ownerDocument;
    const down = () => (this.#pressing = true);
    const up = () => {
      this.#pressing = false;
      // The click that follows a release comes first, and flushes by sending its own gesture.
      requestAnimationFrame(() => this.flush());
    };
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
    };
  }
}
