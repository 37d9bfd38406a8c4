import { Bucket, type Clock, steadyClock } from './bucket';

/** Bytes of one packet: its message, and room for topic and header. */
const largest = 8_192 + 1_024;

/** A facilitator that comes back writes to each learner at once; a flood goes on. */
const packets = { burst: 500, perSecond: 50 };

/**
 * Watches the bytes of one connection before anyone reads them: how long each packet says that it
 * is (MQTT 3.1.1, 2.2.3) and how many there are, of any kind, signed in or not.
 */
export class Meter {
  readonly #bucket: Bucket;
  /** Bytes of the present packet that are still to come. */
  #rest = 0;
  /** Undefined between a packet's length and the next packet. */
  #length: { value: number; factor: number } | undefined;

  constructor(clock: Clock = steadyClock) {
    this.#bucket = new Bucket(packets, clock);
  }

  /** @returns false when the connection is to be cut */
  accepts(bytes: Uint8Array): boolean {
    let at = 0;
    while (at < bytes.length) {
      if (this.#rest > 0) {
        const skipped = Math.min(this.#rest, bytes.length - at);
        this.#rest -= skipped;
        at += skipped;
        continue;
      }
      if (!this.#header(bytes[at] ?? 0)) return false;
      at += 1;
    }
    return true;
  }

  #header(byte: number): boolean {
    if (!this.#length) {
      this.#length = { value: 0, factor: 1 };
      return this.#bucket.take();
    }
    this.#length.value += (byte & 0x7f) * this.#length.factor;
    this.#length.factor *= 128;
    const goesOn = byte >= 0x80;
    const endless = goesOn && this.#length.factor >= 128 ** 4;
    if (endless || this.#length.value > largest) return false;
    if (goesOn) return true;
    this.#rest = this.#length.value;
    this.#length = undefined;
    return true;
  }
}
