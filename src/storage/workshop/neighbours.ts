import { workshopName } from './there';

/** The other windows of the workshop: each tells the others which scenario it changed. */
export class Neighbours {
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<(key: string) => void>();

  constructor() {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(workshopName);
    this.#channel.onmessage = ({ data }) => {
      if (typeof data === 'string') for (const listener of [...this.#listeners]) listener(data);
    };
  }

  tell(key: string): void {
    this.#channel?.postMessage(key);
  }

  listen(listener: (key: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
  }
}
