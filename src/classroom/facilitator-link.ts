import type { Clock } from './clock';
import { isRefused } from './door';
import { firstConnection } from './link';
import { topics } from './messages';
import type { Opening, Pass } from './messages';
import type { ConnectRelay, Door, Relay } from './ports';
import { times } from './times';

interface Ears {
  hear(topic: string, payload: string): void;
  connected(): void;
  lost(): void;
  /** The relay had forgotten the session, and gave another pass. */
  reopened(opening: Opening): void;
  /** The relay knows that the session was ended. */
  over(): void;
}

interface Outside {
  readonly connect: ConnectRelay;
  readonly door: Door;
  readonly clock: Clock;
}

/**
 * The facilitator's connection. When it is lost it asks the door, with the key, to open the session
 * again: a relay that was started anew knows neither the session nor its passes.
 */
export class FacilitatorLink {
  #relay: Relay | undefined;
  #connected = false;
  #closed = false;
  /** Grows with each connection. */
  #connection: number;
  #stopMending: (() => void) | undefined;

  /** @param boot the number of this page */
  constructor(
    private opening: Opening,
    boot: number,
    private readonly outside: Outside,
    private readonly ears: Ears,
  ) {
    this.#connection = firstConnection(boot);
  }

  get isConnected(): boolean {
    return this.#connected;
  }

  get pass(): Pass {
    return this.opening;
  }

  /** What `f/on` says while this connection stands, and after it. */
  presence(on: boolean): string {
    return JSON.stringify({ v: 1, on, k: this.#connection });
  }

  async begin(): Promise<void> {
    const { code } = this.opening;
    const broken = () => this.presence(false);
    const will = {
      topic: topics.facilitator(code),
      get payload() {
        return broken();
      },
    };
    const relay = await this.outside.connect(this.opening, will);
    if (this.#closed) return relay.close();
    this.#relay = relay;
    const hear = (topic: string, payload: string) => {
      if (this.#relay === relay) this.ears.hear(topic, payload);
    };
    relay.subscribe(topics.pace(code), hear);
    relay.subscribe(topics.everyNote(code), hear);
    relay.subscribe(topics.everyLearner(code), hear);
    relay.onState((state) => {
      if (this.#relay !== relay) return;
      if (state === 'connected') this.#come();
      else if (this.#connected) this.#go();
      if (!this.#connected) this.#mendSoon(times.mend.first);
    });
  }

  publish(topic: string, payload: string): void {
    this.#relay?.publish(topic, payload, { retain: true });
  }

  /** After the last word was heard, empties all topics of the session. */
  async sweep(learners: readonly string[]): Promise<void> {
    if (!this.#connected) return;
    await new Promise<void>((resolve) => this.outside.clock.after(times.farewell, resolve));
    const { code } = this.opening;
    for (const learner of new Set(learners)) {
      this.publish(topics.state(code, learner), '');
      this.publish(topics.presence(code, learner), '');
      this.publish(topics.to(code, learner), '');
    }
    this.publish(topics.facilitator(code), '');
    this.publish(topics.pace(code), '');
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#connected = false;
    this.#stopMending?.();
    const relay = this.#relay;
    this.#relay = undefined;
    await relay?.close();
  }

  #come(): void {
    this.#connected = true;
    this.#stopMending?.();
    this.#stopMending = undefined;
    this.ears.connected();
  }

  #go(): void {
    this.#connected = false;
    this.#connection += 1;
    this.ears.lost();
  }

  #mendSoon(delay: number): void {
    if (this.#stopMending || this.#closed) return;
    this.#stopMending = this.outside.clock.after(delay, () => {
      void this.#mend().then(() => {
        this.#stopMending = undefined;
        if (!this.#connected) this.#mendSoon(Math.min(delay * 2, times.mend.most));
      });
    });
  }

  async #mend(): Promise<void> {
    const { code, key } = this.opening;
    const opening = await this.outside.door.open({ code, key });
    if (this.#connected || this.#closed) return;
    // A session that is merely forgotten is opened by its key.
    if (isRefused(opening)) return opening.refused === 'unknown' ? this.ears.over() : undefined;
    const same = opening.token === this.opening.token && opening.place === this.opening.place;
    this.opening = opening;
    if (same) return;
    this.ears.reopened(opening);
    const old = this.#relay;
    this.#relay = undefined;
    void old?.close();
    this.#connection += 1;
    await this.begin();
  }
}
