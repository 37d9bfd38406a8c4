import type { IClientOptions, MqttClient } from 'mqtt';
import type { Pass } from './messages';
import { matches } from './matches';
import { Outbox } from './outbox';
import type { ConnectRelay, Relay, Will } from './ports';
import { onWake } from './wake';

type State = 'connecting' | 'connected' | 'lost';
type Listener = (topic: string, payload: string) => void;

/** Milliseconds: between two tries, for an answer to one, for the last words before leaving. */
const pause = { least: 500, most: 10_000 };
const answer = 8_000;
const goodbye = 2_000;

/**
 * A connection over mqtt.js, which is fetched at the first try. It resolves at once and goes on
 * trying in the background: the addresses of the pass in turn, or `/mqtt` of this page's origin.
 */
export const connectMqtt: ConnectRelay = async (pass, will) => {
  const relay = new MqttRelay(pass, will);
  relay.begin();
  return relay;
};

class MqttRelay implements Relay {
  readonly #outbox = new Outbox();
  readonly #subscriptions = new Map<string, Set<Listener>>();
  readonly #listeners = new Set<(state: State) => void>();
  #state: State = 'connecting';
  #client: MqttClient | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWaking: (() => void) | undefined;
  #tries = 0;
  #closed = false;

  constructor(
    private readonly pass: Pass,
    private readonly will: Will,
  ) {}

  begin(): void {
    this.#stopWaking = onWake(() => this.#hurry());
    void this.#try();
  }

  publish(topic: string, payload: string, { retain }: { readonly retain: boolean }): void {
    if (retain) this.#outbox.put(topic, payload);
    else if (this.#state === 'connected') this.#client?.publish(topic, payload, { qos: 1 });
    this.#drain();
  }

  subscribe(filter: string, listener: Listener): void {
    const listeners = this.#subscriptions.get(filter) ?? new Set();
    this.#subscriptions.set(filter, listeners.add(listener));
    if (this.#state === 'connected') this.#client?.subscribe(filter, { qos: 0 }, ignore);
  }

  onState(listener: (state: State) => void): void {
    this.#listeners.add(listener);
    listener(this.#state);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWaking?.();
    clearTimeout(this.#timer);
    const client = this.#client;
    if (!client) return;
    // Ends only when what was published is acknowledged.
    const ended = new Promise<void>((resolve) => client.end(false, {}, () => resolve()));
    const late = new Promise<void>((resolve) => (this.#timer = setTimeout(resolve, goodbye)));
    await Promise.race([ended, late]);
    clearTimeout(this.#timer);
    client.end(true);
    this.#client = undefined;
  }

  async #try(): Promise<void> {
    try {
      // Its file for browsers has no other export.
      const { default: mqtt } = await import('mqtt');
      if (!this.#closed) this.#listen(mqtt.connect(this.#address(), this.#options()));
    } catch {
      // Its file did not come, or the address is none.
      this.#again();
    }
  }

  #listen(client: MqttClient): void {
    this.#client = client;
    client.on('connect', () => this.#connected(client));
    client.on('message', (topic, payload) => this.#hear(topic, payload.toString()));
    // Always followed by `close`.
    client.on('error', ignore);
    client.once('close', () => {
      if (this.#client !== client || this.#closed) return;
      this.#client = undefined;
      // A refused client would keep its socket and its timers.
      client.end(true);
      this.#become('lost');
      this.#again();
    });
  }

  #connected(client: MqttClient): void {
    this.#tries = 0;
    for (const filter of this.#subscriptions.keys()) client.subscribe(filter, { qos: 0 }, ignore);
    this.#become('connected');
    this.#drain();
  }

  #hear(topic: string, payload: string): void {
    if (this.#closed) return;
    for (const [filter, listeners] of this.#subscriptions) {
      if (matches(filter, topic)) for (const listener of listeners) listener(topic, payload);
    }
  }

  #drain(): void {
    if (this.#state !== 'connected') return;
    for (let next = this.#outbox.take(); next; next = this.#outbox.take()) {
      this.#client?.publish(next[0], next[1], { qos: 1, retain: true }, ignore);
    }
  }

  #become(state: State): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  /** Later and later, and not all at the same moment. */
  #again(): void {
    if (this.#closed) return;
    this.#tries += 1;
    const longest = Math.min(pause.least * 2 ** this.#tries, pause.most);
    const wait = pause.least + Math.random() * (longest - pause.least);
    this.#timer = setTimeout(() => this.#hurry(), wait);
  }

  /** Tries now what waits to be tried. */
  #hurry(): void {
    if (this.#timer === undefined || this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#become('connecting');
    void this.#try();
  }

  #address(): string {
    const { relay } = this.pass;
    return relay[this.#tries % relay.length] ?? ownAddress();
  }

  #options(): IClientOptions {
    const { topic, payload } = this.will;
    return {
      protocolVersion: 4,
      clientId: this.pass.place,
      username: this.pass.username,
      password: this.pass.token,
      clean: true,
      keepalive: 10,
      connectTimeout: answer,
      // Each connection is a new client: nothing old waits in it, and its will is of today.
      reconnectPeriod: 0,
      queueQoSZero: false,
      resubscribe: false,
      // The other one starts a worker from a blob, which our content security policy forbids.
      timerVariant: 'native',
      will: { topic, payload, qos: 1, retain: true },
    } as IClientOptions;
  }
}

function ownAddress(): string {
  const { protocol, host } = location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/mqtt`;
}

function ignore(): void {
  // What fails here shows as a closed connection.
}
