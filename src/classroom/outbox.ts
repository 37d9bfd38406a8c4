/**
 * Messages that wait for the connection, or for their turn. Of one topic only the newest waits:
 * each message says everything, so an older one is worth nothing.
 */
export class Outbox {
  readonly #waiting = new Map<string, string>();

  put(topic: string, payload: string): void {
    // Its turn comes with the newest word, not with the first.
    this.#waiting.delete(topic);
    this.#waiting.set(topic, payload);
  }

  take(): readonly [topic: string, payload: string] | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first[0]);
    return first;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }
}
