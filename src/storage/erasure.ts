import { databaseName } from './schema';

/**
 * Tells the other pages of this browser that everything was erased. The database tells those that
 * have it open; this also reaches those that hold something in memory alone.
 */
export class Erasure {
  readonly #channel: BroadcastChannel | undefined;

  constructor(onerased: () => void) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(`${databaseName}-erased`);
    this.#channel.onmessage = onerased;
  }

  tell(): void {
    this.#channel?.postMessage('erased');
  }

  close(): void {
    this.#channel?.close();
  }
}
